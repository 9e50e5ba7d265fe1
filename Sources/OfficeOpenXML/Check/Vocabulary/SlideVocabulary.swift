/// PresentationML: presentation, slides, layouts, masters and notes.
///
/// The notation is that of ``ContentModel``; the source is ISO/IEC 29500-1 and -4 (transitional), annex A.
enum SlideVocabulary {
    /// The elements of the namespace `p`.
    static let slide = """
        presentation = sldMasterIdLst? notesMasterIdLst? handoutMasterIdLst? sldIdLst? sldSz? notesSz smartTags?
          embeddedFontLst? custShowLst? photoAlbum? custDataLst? kinsoku? defaultTextStyle? modifyVerifier?
          extLst? @ serverZoom:percent firstSlideNum:int showSpecialPlsOnTitleSld:bool rtl:bool
          removePersonalInfoOnSave:bool compatMode:bool strictFirstAndLastChars:bool embedTrueTypeFonts:bool
          saveSubsetFonts:bool autoCompressPictures:bool bookmarkIdSeed:int(1..) conformance:s.ConformanceClass
        sldMasterIdLst = sldMasterId*
        sldMasterId sldLayoutId = extLst? @ id:int(2147483648..) r:id!
        extLst = ext* @ mod:bool
        bgPr/extLst cSld/extLst handoutMasterId/extLst notesMasterId/extLst nvPr/extLst presentation/extLst
          presentationPr/extLst sldId/extLst sldLayoutId/extLst sldMasterId/extLst txStyles/extLst = ext*
        ext = ** @ uri!
        notesMasterIdLst = notesMasterId?
        notesMasterId handoutMasterId = extLst? @ r:id!
        handoutMasterIdLst = handoutMasterId?
        sldIdLst = sldId*
        sldId = extLst? @ id!:int(256..) r:id!
        sldSz = @ cx!:int(914400..51206400) cy!:int(914400..51206400) type:p.SlideSizeType
        notesSz = @ cx!:uint cy!:uint
        defaultTextStyle titleStyle bodyStyle otherStyle notesStyle = a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr?
          a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr? a:lvl9pPr? a:extLst?
        sld = cSld clrMapOvr? transition? timing? extLst? @ showMasterSp:bool showMasterPhAnim:bool show:bool
        cSld = bg? spTree custDataLst? controls? extLst? @ name
        bg = (bgPr|bgRef) @ bwMode:a.BlackWhiteMode
        bgPr = (%FillProperties.a) (a:effectLst|a:effectDag)? extLst? @ shadeToTitle:bool
        bgRef = (%ColorChoice.a)? @ idx!:uint
        spTree grpSp = nvGrpSpPr grpSpPr (sp|grpSp|graphicFrame|cxnSp|pic|contentPart)* extLst?
        nvGrpSpPr = cNvPr cNvGrpSpPr nvPr
        cNvPr = a:hlinkClick? a:hlinkHover? a:extLst? @ id!:uint name! descr hidden:bool title
        cNvGrpSpPr = a:grpSpLocks? a:extLst?
        nvPr = ph? (a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile|a:quickTimeFile)? custDataLst? extLst? @
          isPhoto:bool userDrawn:bool
        ph = extLst? @ type:p.PlaceholderType orient:p.Direction sz:p.PlaceholderSize idx:uint
          hasCustomPrompt:bool
        grpSpPr = a:xfrm? (%FillProperties.a)? (a:effectLst|a:effectDag)? a:scene3d? a:extLst? @
          bwMode:a.BlackWhiteMode
        sp = nvSpPr spPr style? txBody? extLst? @ useBgFill:bool
        nvSpPr = cNvPr cNvSpPr nvPr
        cNvSpPr = a:spLocks? a:extLst? @ txBox:bool
        spPr = a:xfrm? (a:custGeom|a:prstGeom)? (%FillProperties.a)? a:ln? (a:effectLst|a:effectDag)? a:scene3d?
          a:sp3d? a:extLst? @ bwMode:a.BlackWhiteMode
        style = a:lnRef a:fillRef a:effectRef a:fontRef
        txBody = a:bodyPr a:lstStyle? a:p+
        graphicFrame = nvGraphicFramePr xfrm a:graphic extLst? @ bwMode:a.BlackWhiteMode
        nvGraphicFramePr = cNvPr cNvGraphicFramePr nvPr
        cNvGraphicFramePr = a:graphicFrameLocks? a:extLst?
        xfrm = a:off? a:ext? @ rot:int flipH:bool flipV:bool
        cxnSp = nvCxnSpPr spPr style? extLst?
        nvCxnSpPr = cNvPr cNvCxnSpPr nvPr
        cNvCxnSpPr = a:cxnSpLocks? a:stCxn? a:endCxn? a:extLst?
        pic = nvPicPr blipFill spPr style? extLst?
        nvPicPr = cNvPr cNvPicPr nvPr
        cNvPicPr = a:picLocks? a:extLst? @ preferRelativeResize:bool
        blipFill = a:blip? a:srcRect? (a:tile|a:stretch)? @ dpi:uint rotWithShape:bool
        clrMapOvr = (a:masterClrMapping|a:overrideClrMapping)
        sldLayout = cSld clrMapOvr? transition? timing? hf? extLst? @ showMasterSp:bool showMasterPhAnim:bool
          matchingName type:p.SlideLayoutType preserve:bool userDrawn:bool
        hf = extLst? @ sldNum:bool hdr:bool ftr:bool dt:bool
        sldMaster = cSld clrMap sldLayoutIdLst? transition? timing? hf? txStyles? extLst? @ preserve:bool
        clrMap = a:extLst? @ bg1!:a.ColorSchemeIndex tx1!:a.ColorSchemeIndex bg2!:a.ColorSchemeIndex
          tx2!:a.ColorSchemeIndex accent1!:a.ColorSchemeIndex accent2!:a.ColorSchemeIndex
          accent3!:a.ColorSchemeIndex accent4!:a.ColorSchemeIndex accent5!:a.ColorSchemeIndex
          accent6!:a.ColorSchemeIndex hlink!:a.ColorSchemeIndex folHlink!:a.ColorSchemeIndex
        sldLayoutIdLst = sldLayoutId*
        txStyles = titleStyle? bodyStyle? otherStyle? extLst?
        notes = cSld clrMapOvr? extLst? @ showMasterSp:bool showMasterPhAnim:bool
        notesMaster = cSld clrMap hf? notesStyle? extLst?
        presentationPr = htmlPubPr? webPr? prnPr? showPr? clrMru? extLst?
        clrMru = (%ColorChoice.a)*
        """

    /// The values that their attributes may have.
    static let values = """
        a.BlackWhiteMode = clr auto gray ltGray invGray grayWhite blackGray blackWhite black white hidden
        a.ColorSchemeIndex = dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink
        p.Direction = horz vert
        p.PlaceholderSize = full half quarter
        p.PlaceholderType = title body ctrTitle subTitle dt sldNum ftr hdr obj chart tbl clipArt dgm media
          sldImg pic
        p.SlideLayoutType = title tx twoColTx tbl txAndChart chartAndTx dgm chart txAndClipArt clipArtAndTx
          titleOnly blank txAndObj objAndTx objOnly obj txAndMedia mediaAndTx objOverTx txOverObj txAndTwoObj
          twoObjAndTx twoObjOverTx fourObj vertTx clipArtAndVertTx vertTitleAndTx vertTitleAndTxOverChart twoObj
          objAndTwoObj twoObjAndObj cust secHead twoTxTwoObj objTx picTx
        p.SlideSizeType = screen4x3 letter A4 35mm overhead banner custom ledger A3 B4ISO B5ISO B4JIS B5JIS
          hagakiCard screen16x9 screen16x10
        """
}
