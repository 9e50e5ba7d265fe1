/// WordprocessingML: the stories, styles, numbering, settings and fonts of a Word document.
///
/// The notation is that of ``ContentModel``; the source is ISO/IEC 29500-1 and -4 (transitional), annex A.
enum WordVocabulary {
    /// The elements of the namespace `w`.
    static let word = """
        %RangeMarkupElements = bookmarkStart bookmarkEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart
          moveToRangeEnd commentRangeStart commentRangeEnd customXmlInsRangeStart customXmlInsRangeEnd
          customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd
          customXmlMoveToRangeStart customXmlMoveToRangeEnd
        %PContent = customXml smartTag sdt dir bdo r proofErr permStart permEnd ins del moveFrom moveTo
          fldSimple hyperlink subDoc m:* %RangeMarkupElements
        %BlockLevelElts = customXml sdt p tbl proofErr permStart permEnd ins del moveFrom moveTo altChunk m:*
          %RangeMarkupElements
        %ContentRunContent = customXml smartTag sdt dir bdo r proofErr permStart permEnd ins del moveFrom moveTo
          m:* %RangeMarkupElements
        %RPrBase = rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
          snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
          vertAlign rtl cs em lang eastAsianLayout specVanish oMath
        %RunInnerContent = br t contentPart delText instrText delInstrText noBreakHyphen softHyphen dayShort
          monthShort yearShort dayLong monthLong yearLong annotationRef footnoteRef endnoteRef separator
          continuationSeparator sym pgNum cr tab object pict fldChar ruby footnoteReference endnoteReference
          commentReference drawing ptab lastRenderedPageBreak
        document = background? body? @ conformance:s.ConformanceClass
        body docPartBody = (%BlockLevelElts)* sectPr?
        sdt = sdtPr? sdtEndPr? sdtContent?
        sdtPr = rPr? alias? tag? id? lock? placeholder? temporary? showingPlcHdr? dataBinding? label? tabIndex?
          (equation|comboBox|date|docPartObj|docPartList|dropDownList|picture|richText|text|citation|group|~
          bibliography)?
        rPr = (%RPrBase)* rPrChange?
        rPrChange/rPr = (%RPrBase)*
        pPr/rPr = ins? del? moveFrom? moveTo? (%RPrBase)* rPrChange?
        rStyle alias tag placeholder/docPart dateFormat lid docPartGallery docPartCategory pStyle tblStyle
          tblCaption tblDescription header docPartPr/style name aliases basedOn next link styleLink numStyleLink
          documentType summaryLength clickAndTypeStyle defaultTableStyle decimalSymbol listSeparator altName
          panose1 description encoding = @ val!
        rFonts = @ hint:w.Hint ascii hAnsi eastAsia cs asciiTheme:w.Theme hAnsiTheme:w.Theme
          eastAsiaTheme:w.Theme cstheme:w.Theme
        b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
          webHidden rtl cs specVanish oMath temporary showingPlcHdr docPartUnique keepNext keepLines
          pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap overflowPunct
          topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing mirrorIndents
          suppressOverlap formProt noEndnote titlePg rtlGutter bidiVisual cantSplit tblHeader hidden noWrap
          tcFitText hideMark matchSrc autoRedefine semiHidden unhideWhenUsed qFormat locked personal
          personalCompose personalReply isLgl removePersonalInformation removeDateAndTime
          doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
          printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts
          saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter
          gutterAtTop hideSpellingErrors hideGrammaticalErrors formsDesign linkStyles trackRevisions
          doNotTrackMoves doNotTrackFormatting autoFormatOverride styleLockTheme styleLockQFSet autoHyphenation
          doNotHyphenateCaps showEnvelope evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
          doNotUseMarginsForDrawingGridOrigin doNotShadeFormData noPunctuationKerning printTwoOnOne
          strictFirstAndLastChars savePreviewPicture doNotValidateAgainstSchema saveInvalidXml
          ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly
          useXSLTWhenSaving showXMLTags alwaysMergeEmptyNamespace updateFields doNotIncludeSubdocsInStats
          doNotAutoCompressPictures doNotEmbedSmartTags notTrueType relyOnVML allowPNG doNotRelyOnCSS
          doNotSaveAsSingleFile doNotOrganizeInFolder doNotUseLongFileNames saveSmartTagsAsXml = @ val:onOff
        color = @ val!:color themeColor:w.ThemeColor themeTint:hex(2) themeShade:hex(2)
        spacing = @ before:umeasure beforeLines:int beforeAutospacing:onOff after:umeasure afterLines:int
          afterAutospacing:onOff line:measure lineRule:w.LineSpacingRule
        rPr/spacing position = @ val!:measure
        w = @ val
        kern sz szCs defaultTabStop drawingGridHorizontalSpacing drawingGridVerticalSpacing
          drawingGridHorizontalOrigin drawingGridVerticalOrigin = @ val!:umeasure
        highlight = @ val!:w.HighlightColor
        u = @ val:w.Underline color:color themeColor:w.ThemeColor themeTint:hex(2) themeShade:hex(2)
        effect = @ val!:w.TextEffect
        bdr top left bottom right between bar start end insideH insideV tl2br tr2bl = @ val! color:color
          themeColor:w.ThemeColor themeTint:hex(2) themeShade:hex(2) sz:uint space:uint shadow:onOff frame:onOff
        shd = @ val!:w.Shd color:color themeColor:w.ThemeColor themeTint:hex(2) themeShade:hex(2) fill:color
          themeFill:w.ThemeColor themeFillTint:hex(2) themeFillShade:hex(2)
        fitText = @ val!:umeasure id:int
        vertAlign = @ val!:s.VerticalAlignRun
        em = @ val!:w.Em
        lang themeFontLang = @ val eastAsia bidi
        eastAsianLayout = @ id:int combine:onOff combineBrackets:w.CombineBrackets vert:onOff vertCompress:onOff
        rPrChange = rPr @ id!:int author! date:dateTime
        id label ilvl numId outlineLvl divId numStart tblStyleRowBandSize tblStyleColBandSize lvl/start
          gridBefore gridAfter gridSpan uiPriority lvlRestart lvlPicBulletId abstractNumId startOverride
          numIdMacAtCleanup consecutiveHyphenLimit bookFoldPrintingSheets displayHorizontalDrawingGridEvery
          displayVerticalDrawingGridEvery pixelsPerInch = @ val!:int
        lock = @ val:w.Lock
        placeholder = docPart
        docPart = docPartPr? docPartBody?
        dataBinding = @ prefixMappings xpath! storeItemID!
        tabIndex = @ val!:uint
        equation picture richText citation group bibliography tab noBreakHyphen softHyphen dayShort monthShort
          yearShort dayLong monthLong yearLong annotationRef footnoteRef endnoteRef separator
          continuationSeparator pgNum cr lastRenderedPageBreak forceUpgrade =
        comboBox dropDownList = listItem* @ lastValue
        listItem = @ displayText value
        date = dateFormat? lid? storeMappedDataAs? calendar? @ fullDate:dateTime
        storeMappedDataAs = @ val:w.SdtDateMappingType
        calendar = @ val:s.CalendarType
        docPartObj docPartList = docPartGallery? docPartCategory? docPartUnique?
        text = @ multiLine:onOff
        sdtEndPr = rPr*
        sdtContent = (%BlockLevelElts|%PContent|tr|tc)*
        p = pPr? (%PContent)* @ rsidRPr:hex(8) rsidR:hex(8) rsidDel:hex(8) rsidP:hex(8) rsidRDefault:hex(8)
        pPr = pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers?
          pBdr? shd? tabs? suppressAutoHyphens? kinsoku? wordWrap? overflowPunct? topLinePunct? autoSpaceDE?
          autoSpaceDN? bidi? adjustRightInd? snapToGrid? spacing? ind? contextualSpacing? mirrorIndents?
          suppressOverlap? jc? textDirection? textAlignment? textboxTightWrap? outlineLvl? divId? cnfStyle?
          pPrChange?
        p/pPr = pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers?
          pBdr? shd? tabs? suppressAutoHyphens? kinsoku? wordWrap? overflowPunct? topLinePunct? autoSpaceDE?
          autoSpaceDN? bidi? adjustRightInd? snapToGrid? spacing? ind? contextualSpacing? mirrorIndents?
          suppressOverlap? jc? textDirection? textAlignment? textboxTightWrap? outlineLvl? divId? cnfStyle? rPr?
          sectPr? pPrChange?
        pPrChange/pPr = pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr?
          suppressLineNumbers? pBdr? shd? tabs? suppressAutoHyphens? kinsoku? wordWrap? overflowPunct?
          topLinePunct? autoSpaceDE? autoSpaceDN? bidi? adjustRightInd? snapToGrid? spacing? ind?
          contextualSpacing? mirrorIndents? suppressOverlap? jc? textDirection? textAlignment? textboxTightWrap?
          outlineLvl? divId? cnfStyle?
        framePr = @ dropCap:w.DropCap lines:int w:umeasure h:umeasure vSpace:umeasure hSpace:umeasure
          wrap:w.Wrap hAnchor:w.HAnchor vAnchor:w.VAnchor x:measure xAlign:s.XAlign y:measure yAlign:s.YAlign
          hRule:w.HeightRule anchorLock:onOff
        numPr = ilvl? numId? numberingChange? ins?
        ins del moveFrom moveTo = (%ContentRunContent|m:*)* @ id!:int author! date:dateTime
        numPr/ins rPr/ins trPr/ins rPr/del trPr/del rPr/moveFrom rPr/moveTo customXmlInsRangeStart
          customXmlDelRangeStart customXmlMoveFromRangeStart customXmlMoveToRangeStart cellIns cellDel = @
          id!:int author! date:dateTime
        m:ctrlPr/ins = (del|rPr)? @ id!:int author! date:dateTime
        pBdr = top? left? bottom? right? between? bar?
        tblCellMar/top tcMar/top tblCellMar/left tcMar/left tblCellMar/bottom tcMar/bottom tblCellMar/right
          tcMar/right tblW tblCellSpacing tblInd tblCellMar/start tcMar/start tblCellMar/end tcMar/end wBefore
          wAfter tcW = @ w:wmeasure type:w.TblWidth
        pgBorders/top = @ val! color:color themeColor:w.ThemeColor themeTint:hex(2) themeShade:hex(2) sz:uint
          space:uint shadow:onOff frame:onOff r:id r:topLeft r:topRight
        pgBorders/left pgBorders/right = @ val! color:color themeColor:w.ThemeColor themeTint:hex(2)
          themeShade:hex(2) sz:uint space:uint shadow:onOff frame:onOff r:id
        pgBorders/bottom = @ val! color:color themeColor:w.ThemeColor themeTint:hex(2) themeShade:hex(2) sz:uint
          space:uint shadow:onOff frame:onOff r:id r:bottomLeft r:bottomRight
        tabs = tab+
        tabs/tab = @ val!:w.TabJc leader:w.TabTlc pos!:measure
        ind = @ start:measure startChars:int end:measure endChars:int left:measure leftChars:int right:measure
          rightChars:int hanging:umeasure hangingChars:int firstLine:umeasure firstLineChars:int
        jc = @ val!:w.JcTable
        pPr/jc lvlJc = @ val!:w.Jc
        textDirection = @ val!:w.TextDirection
        textAlignment = @ val!:w.TextAlignment
        textboxTightWrap = @ val!:w.TextboxTightWrap
        cnfStyle = @ val firstRow:onOff lastRow:onOff firstColumn:onOff lastColumn:onOff oddVBand:onOff
          evenVBand:onOff oddHBand:onOff evenHBand:onOff firstRowFirstColumn:onOff firstRowLastColumn:onOff
          lastRowFirstColumn:onOff lastRowLastColumn:onOff
        m:ctrlPr/del = rPr? @ id!:int author! date:dateTime
        sectPr = (headerReference|footerReference)* footnotePr? endnotePr? type? pgSz? pgMar? paperSrc?
          pgBorders? lnNumType? pgNumType? cols? formProt? vAlign? noEndnote? titlePg? textDirection? bidi?
          rtlGutter? docGrid? printerSettings? sectPrChange? @ rsidRPr:hex(8) rsidDel:hex(8) rsidR:hex(8)
          rsidSect:hex(8)
        sectPrChange/sectPr = footnotePr? endnotePr? type? pgSz? pgMar? paperSrc? pgBorders? lnNumType?
          pgNumType? cols? formProt? vAlign? noEndnote? titlePg? textDirection? bidi? rtlGutter? docGrid?
          printerSettings? @ rsidRPr:hex(8) rsidDel:hex(8) rsidR:hex(8) rsidSect:hex(8)
        headerReference footerReference = @ r:id! type!:w.HdrFtr
        footnotePr = pos? numFmt? numStart? numRestart? footnote*
        sectPr/footnotePr sectPr/endnotePr = pos? numFmt? numStart? numRestart?
        pos = @ val!:w.FtnPos
        endnotePr/pos = @ val!:w.EdnPos
        numFmt = @ val!:w.NumberFormat format
        numRestart = @ val!:w.RestartNumber
        endnotePr = pos? numFmt? numStart? numRestart? endnote*
        type = @ val!:w.DocPartType
        sectPr/type = @ val:w.SectionMark
        pgSz = @ w:umeasure h:umeasure orient:w.PageOrientation code:int
        pgMar = @ top!:measure right!:umeasure bottom!:measure left!:umeasure header!:umeasure footer!:umeasure
          gutter!:umeasure
        paperSrc = @ first:int other:int
        pgBorders = top? left? bottom? right? @ zOrder:w.PageBorderZOrder display:w.PageBorderDisplay
          offsetFrom:w.PageBorderOffset
        lnNumType = @ countBy:int start:int distance:umeasure restart:w.LineNumberRestart
        pgNumType = @ fmt:w.NumberFormat start:int chapStyle:int chapSep:w.ChapterSep
        cols = col* @ equalWidth:onOff space:umeasure num:int sep:onOff
        col = @ w:umeasure space:umeasure
        vAlign = @ val!:w.VerticalJc
        docGrid = @ type:w.DocGrid linePitch:int charSpace:int
        sectPrChange = sectPr? @ id!:int author! date:dateTime
        pPrChange = pPr @ id!:int author! date:dateTime
        dir bdo = (%PContent)* @ val:w.Direction
        r = rPr? (%RunInnerContent)* @ rsidRPr:hex(8) rsidDel:hex(8) rsidR:hex(8)
        br = @ type:w.BrType clear:w.BrClear
        t delText instrText delInstrText fldData = #text @ xml:space
        sym = @ font char:hex(4)
        fldChar = (fldData|ffData|numberingChange)? @ fldCharType!:w.FldCharType fldLock:onOff dirty:onOff
        footnoteReference endnoteReference = @ customMarkFollows:onOff id!:int
        commentReference customXmlInsRangeEnd customXmlDelRangeEnd customXmlMoveFromRangeEnd
          customXmlMoveToRangeEnd footnotePr/footnote endnotePr/endnote = @ id!:int
        drawing = (wp:anchor|wp:inline)*
        ptab = @ alignment!:w.PTabAlignment relativeTo!:w.PTabRelativeTo leader!:w.PTabLeader
        proofErr = @ type!:w.ProofErr
        permStart = @ id! displacedByCustomXml:w.DisplacedByCustomXml edGrp:w.EdGrp ed colFirst:int colLast:int
        permEnd = @ id! displacedByCustomXml:w.DisplacedByCustomXml
        bookmarkStart = @ id!:int displacedByCustomXml:w.DisplacedByCustomXml colFirst:int colLast:int name!
        bookmarkEnd moveFromRangeEnd moveToRangeEnd commentRangeStart commentRangeEnd = @ id!:int
          displacedByCustomXml:w.DisplacedByCustomXml
        moveFromRangeStart moveToRangeStart = @ id!:int displacedByCustomXml:w.DisplacedByCustomXml colFirst:int
          colLast:int name! author! date!:dateTime
        fldSimple = fldData? (%PContent)* @ instr! fldLock:onOff dirty:onOff
        hyperlink = (%PContent)* @ tgtFrame tooltip docLocation history:onOff anchor r:id
        tbl = (%RangeMarkupElements)* tblPr tblGrid
          (%RangeMarkupElements|tr|customXml|sdt|proofErr|permStart|permEnd|ins|del|moveFrom|moveTo|m:*)*
        tblPr = tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW? jc?
          tblCellSpacing? tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption? tblDescription?
        tbl/tblPr = tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW?
          jc? tblCellSpacing? tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook? tblCaption?
          tblDescription? tblPrChange?
        tblpPr = @ leftFromText:umeasure rightFromText:umeasure topFromText:umeasure bottomFromText:umeasure
          vertAnchor:w.VAnchor horzAnchor:w.HAnchor tblpXSpec:s.XAlign tblpX:measure tblpYSpec:s.YAlign
          tblpY:measure
        tblOverlap = @ val!:w.TblOverlap
        tblBorders = top? start? left? bottom? end? right? insideH? insideV?
        tblLayout = @ type:w.TblLayoutType
        tblCellMar tcMar = top? start? left? bottom? end? right?
        tblLook = @ firstRow:onOff lastRow:onOff firstColumn:onOff lastColumn:onOff noHBand:onOff noVBand:onOff
          val:hex(4)
        tblPrChange = tblPr @ id!:int author! date:dateTime
        tblGrid = gridCol* tblGridChange?
        tblGridChange/tblGrid = gridCol*
        gridCol = @ w:umeasure
        tblGridChange = tblGrid @ id!:int
        tr = tblPrEx? trPr?
          (%RangeMarkupElements|tc|customXml|sdt|proofErr|permStart|permEnd|ins|del|moveFrom|moveTo|m:*)* @
          rsidRPr:hex(8) rsidR:hex(8) rsidDel:hex(8) rsidTr:hex(8)
        tblPrEx = tblW? jc? tblCellSpacing? tblInd? tblBorders? shd? tblLayout? tblCellMar? tblLook?
          tblPrExChange?
        trPr = (cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|~
          jc|hidden)* ins? del? trPrChange?
        trPrChange/trPr = (cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|~
          tblCellSpacing|jc|hidden)*
        trHeight = @ val:umeasure hRule:w.HeightRule
        trPrChange = trPr @ id!:int author! date:dateTime
        tc = tcPr? (%BlockLevelElts)* @ id
        tcPr = cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders? shd? noWrap? tcMar? textDirection? tcFitText?
          vAlign? hideMark? headers? (cellIns|cellDel|cellMerge)? tcPrChange?
        tcPrChange/tcPr = cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders? shd? noWrap? tcMar? textDirection?
          tcFitText? vAlign? hideMark? headers? (cellIns|cellDel|cellMerge)?
        hMerge vMerge = @ val:w.Merge
        tcBorders = top? start? left? bottom? end? right? insideH? insideV? tl2br? tr2bl?
        headers = header*
        cellMerge = @ id!:int author! date:dateTime vMerge:w.AnnotationVMerge vMergeOrig:w.AnnotationVMerge
        tcPrChange = tcPr @ id!:int author! date:dateTime
        altChunk = altChunkPr? @ r:id
        altChunkPr = matchSrc?
        hdr ftr = (%BlockLevelElts)*
        footnotes = footnote*
        footnote endnote = (%BlockLevelElts)* @ type:w.FtnEdn id!:int
        endnotes = endnote*
        comments = comment*
        comment = (%BlockLevelElts)* @ id!:int author! date:dateTime initials
        styles = docDefaults? latentStyles? style*
        docDefaults = rPrDefault? pPrDefault?
        rPrDefault = rPr?
        pPrDefault = pPr?
        latentStyles = lsdException* @ defLockedState:onOff defUIPriority:int defSemiHidden:onOff
          defUnhideWhenUsed:onOff defQFormat:onOff count:int
        lsdException = @ name! locked:onOff uiPriority:int semiHidden:onOff unhideWhenUsed:onOff qFormat:onOff
        style = name? aliases? basedOn? next? link? autoRedefine? hidden? uiPriority? semiHidden?
          unhideWhenUsed? qFormat? locked? personal? personalCompose? personalReply? rsid? pPr? rPr? tblPr?
          trPr? tcPr? tblStylePr* @ type:w.StyleType styleId default:onOff customStyle:onOff
        docPartPr/name = @ val! decorated:onOff
        rsid nsid tmpl = @ val!:hex(8)
        tblStylePr = pPr? rPr? tblPr? trPr? tcPr? @ type!:w.TblStyleOverrideType
        numbering = numPicBullet* abstractNum* num* numIdMacAtCleanup?
        numPicBullet = (pict|drawing) @ numPicBulletId!:int
        abstractNum = nsid? multiLevelType? tmpl? name? styleLink? numStyleLink? lvl* @ abstractNumId!:int
        multiLevelType = @ val!:w.MultiLevelType
        lvl = start? numFmt? lvlRestart? pStyle? isLgl? suff? lvlText? lvlPicBulletId? legacy? lvlJc? pPr? rPr?
          @ ilvl!:int tplc:hex(8) tentative:onOff
        suff = @ val!:w.LevelSuffix
        lvlText = @ val null:onOff
        legacy = @ legacy:onOff legacySpace:umeasure legacyIndent:measure
        num = abstractNumId lvlOverride* @ numId!:int
        lvlOverride = startOverride? lvl? @ ilvl!:int
        settings = writeProtection? view? zoom? removePersonalInformation? removeDateAndTime?
          doNotDisplayPageBoundaries? displayBackgroundShape? printPostScriptOverText?
          printFractionalCharacterWidth? printFormsData? embedTrueTypeFonts? embedSystemFonts? saveSubsetFonts?
          saveFormsData? mirrorMargins? alignBordersAndEdges? bordersDoNotSurroundHeader?
          bordersDoNotSurroundFooter? gutterAtTop? hideSpellingErrors? hideGrammaticalErrors?
          activeWritingStyle* proofState? formsDesign? attachedTemplate? linkStyles? stylePaneFormatFilter?
          stylePaneSortMethod? documentType? mailMerge? revisionView? trackRevisions? doNotTrackMoves?
          doNotTrackFormatting? documentProtection? autoFormatOverride? styleLockTheme? styleLockQFSet?
          defaultTabStop? autoHyphenation? consecutiveHyphenLimit? hyphenationZone? doNotHyphenateCaps?
          showEnvelope? summaryLength? clickAndTypeStyle? defaultTableStyle? evenAndOddHeaders?
          bookFoldRevPrinting? bookFoldPrinting? bookFoldPrintingSheets? drawingGridHorizontalSpacing?
          drawingGridVerticalSpacing? displayHorizontalDrawingGridEvery? displayVerticalDrawingGridEvery?
          doNotUseMarginsForDrawingGridOrigin? drawingGridHorizontalOrigin? drawingGridVerticalOrigin?
          doNotShadeFormData? noPunctuationKerning? characterSpacingControl? printTwoOnOne?
          strictFirstAndLastChars? noLineBreaksAfter? noLineBreaksBefore? savePreviewPicture?
          doNotValidateAgainstSchema? saveInvalidXml? ignoreMixedContent? alwaysShowPlaceholderText?
          doNotDemarcateInvalidXml? saveXmlDataOnly? useXSLTWhenSaving? saveThroughXslt? showXMLTags?
          alwaysMergeEmptyNamespace? updateFields? hdrShapeDefaults? footnotePr? endnotePr? compat? docVars?
          rsids? m:mathPr? attachedSchema* themeFontLang? clrSchemeMapping? doNotIncludeSubdocsInStats?
          doNotAutoCompressPictures? forceUpgrade? captions? readModeInkLockDown? smartTagType*
          sl:schemaLibrary? shapeDefaults? doNotEmbedSmartTags? decimalSymbol? listSeparator?
        view = @ val!:w.View
        zoom = @ val:w.Zoom percent:percent
        activeWritingStyle = @ lang! vendorID! dllVersion! nlCheck:onOff checkStyle!:onOff appName!
        proofState = @ spelling:w.Proof grammar:w.Proof
        attachedTemplate = @ r:id!
        stylePaneFormatFilter = @ allStyles:onOff customStyles:onOff latentStyles:onOff stylesInUse:onOff
          headingStyles:onOff numberingStyles:onOff tableStyles:onOff directFormattingOnRuns:onOff
          directFormattingOnParagraphs:onOff directFormattingOnNumbering:onOff directFormattingOnTables:onOff
          clearFormatting:onOff top3HeadingStyles:onOff visibleStyles:onOff alternateStyleNames:onOff val:hex(4)
        stylePaneSortMethod = @ val!:w.StyleSort
        characterSpacingControl = @ val!:w.CharacterSpacing
        noLineBreaksAfter noLineBreaksBefore = @ lang! val!
        saveThroughXslt = @ r:id solutionID
        clrSchemeMapping = @ bg1:w.WmlColorSchemeIndex t1:w.WmlColorSchemeIndex bg2:w.WmlColorSchemeIndex
          t2:w.WmlColorSchemeIndex accent1:w.WmlColorSchemeIndex accent2:w.WmlColorSchemeIndex
          accent3:w.WmlColorSchemeIndex accent4:w.WmlColorSchemeIndex accent5:w.WmlColorSchemeIndex
          accent6:w.WmlColorSchemeIndex hyperlink:w.WmlColorSchemeIndex followedHyperlink:w.WmlColorSchemeIndex
        fonts = font*
        font = altName? panose1? charset? family? notTrueType? pitch? sig? embedRegular? embedBold? embedItalic?
          embedBoldItalic? @ name!
        charset = @ val:hex(2) characterSet
        family = @ val!:w.FontFamily
        pitch = @ val!:w.Pitch
        sig = @ usb0!:hex(8) usb1!:hex(8) usb2!:hex(8) usb3!:hex(8) csb0!:hex(8) csb1!:hex(8)
        glossaryDocument = background? docParts?
        docParts = docPart+
        docPartPr = (name|style|category|types|behaviors|description|guid)&
        category = name gallery
        gallery = @ val!:w.DocPartGallery
        types = type+ @ all:onOff
        behaviors = behavior+
        behavior = @ val!:w.DocPartBehavior
        guid = @ val:guid
        webSettings = frameset? divs? encoding? optimizeForBrowser? relyOnVML? allowPNG? doNotRelyOnCSS?
          doNotSaveAsSingleFile? doNotOrganizeInFolder? doNotUseLongFileNames? pixelsPerInch? targetScreenSz?
          saveSmartTagsAsXml?
        optimizeForBrowser = @ val:onOff target
        targetScreenSz = @ val!:w.TargetScreenSz
        """

    /// The values that their attributes may have.
    static let values = """
        s.CalendarType = gregorian gregorianUs gregorianMeFrench gregorianArabic hijri hebrew taiwan japan thai
          korea saka gregorianXlitEnglish gregorianXlitFrench none
        s.ConformanceClass = strict transitional
        s.VerticalAlignRun = baseline superscript subscript
        s.XAlign = left center right inside outside
        s.YAlign = inline top center bottom inside outside
        w.AnnotationVMerge = cont rest
        w.BrClear = none left right all
        w.BrType = page column textWrapping
        w.ChapterSep = hyphen period colon emDash enDash
        w.CharacterSpacing = doNotCompress compressPunctuation compressPunctuationAndJapaneseKana
        w.CombineBrackets = none round square angle curly
        w.Direction = ltr rtl
        w.DisplacedByCustomXml = next prev
        w.DocGrid = default lines linesAndChars snapToChars
        w.DocPartBehavior = content p pg
        w.DocPartGallery = placeholder any default docParts coverPg eq ftrs hdrs pgNum tbls watermarks autoTxt
          txtBox pgNumT pgNumB pgNumMargins tblOfContents bib custQuickParts custCoverPg custEq custFtrs
          custHdrs custPgNum custTbls custWatermarks custAutoTxt custTxtBox custPgNumT custPgNumB
          custPgNumMargins custTblOfContents custBib custom1 custom2 custom3 custom4 custom5
        w.DocPartType = none normal autoExp toolbar speller formFld bbPlcHdr
        w.DropCap = none drop margin
        w.EdGrp = none everyone administrators contributors editors owners current
        w.EdnPos = sectEnd docEnd
        w.Em = none dot comma circle underDot
        w.FldCharType = begin separate end
        w.FontFamily = decorative modern roman script swiss auto
        w.FtnEdn = normal separator continuationSeparator continuationNotice
        w.FtnPos = pageBottom beneathText sectEnd docEnd
        w.HAnchor = text margin page
        w.HdrFtr = even default first
        w.HeightRule = auto exact atLeast
        w.HighlightColor = black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen
          darkMagenta darkRed darkYellow darkGray lightGray none
        w.Hint = default eastAsia cs
        w.Jc = start center end both mediumKashida distribute numTab highKashida lowKashida thaiDistribute left
          right
        w.JcTable = center end left right start
        w.LevelSuffix = tab space nothing
        w.LineNumberRestart = newPage newSection continuous
        w.LineSpacingRule = auto exact atLeast
        w.Lock = sdtLocked contentLocked unlocked sdtContentLocked
        w.Merge = continue restart
        w.MultiLevelType = singleLevel multilevel hybridMultilevel
        w.NumberFormat = decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText
          hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth
          japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth
          irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen
          decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac
          ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand
          taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand koreanDigital
          koreanCounting koreanLegal koreanDigital2 vietnameseCounting russianLower russianUpper none
          numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels hindiConsonants hindiNumbers
          hindiCounting thaiLetters thaiNumbers thaiCounting bahtText dollarText custom
        w.PTabAlignment = left center right
        w.PTabLeader = none dot hyphen underscore middleDot
        w.PTabRelativeTo = margin indent
        w.PageBorderDisplay = allPages firstPage notFirstPage
        w.PageBorderOffset = page text
        w.PageBorderZOrder = front back
        w.PageOrientation = portrait landscape
        w.Pitch = fixed variable default
        w.Proof = clean dirty
        w.ProofErr = spellStart spellEnd gramStart gramEnd
        w.RestartNumber = continuous eachSect eachPage
        w.SdtDateMappingType = text date dateTime
        w.SectionMark = nextPage nextColumn continuous evenPage oddPage
        w.Shd = nil clear solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross
          thinHorzStripe thinVertStripe thinReverseDiagStripe thinDiagStripe thinHorzCross thinDiagCross pct5
          pct10 pct12 pct15 pct20 pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75
          pct80 pct85 pct87 pct90 pct95
        w.StyleSort = name priority default font basedOn type 0000 0001 0002 0003 0004 0005
        w.StyleType = paragraph character table numbering
        w.TabJc = clear start center end decimal bar num left right
        w.TabTlc = none dot hyphen underscore heavy middleDot
        w.TargetScreenSz = 544x376 640x480 720x512 800x600 1024x768 1152x882 1152x900 1280x1024 1600x1200
          1800x1440 1920x1200
        w.TblLayoutType = fixed autofit
        w.TblOverlap = never overlap
        w.TblStyleOverrideType = wholeTable firstRow lastRow firstCol lastCol band1Vert band2Vert band1Horz
          band2Horz neCell nwCell seCell swCell
        w.TblWidth = nil pct dxa auto
        w.TextAlignment = top center baseline bottom auto
        w.TextDirection = tb rl lr tbV rlV lrV btLr lrTb lrTbV tbLrV tbRl tbRlV
        w.TextEffect = blinkBackground lights antsBlack antsRed shimmer sparkle none
        w.TextboxTightWrap = none allLines firstAndLastLine firstLineOnly lastLineOnly
        w.Theme = majorEastAsia majorBidi majorAscii majorHAnsi minorEastAsia minorBidi minorAscii minorHAnsi
        w.ThemeColor = dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink
          followedHyperlink none background1 text1 background2 text2
        w.Underline = single words double thick dotted dottedHeavy dash dashedHeavy dashLong dashLongHeavy
          dotDash dashDotHeavy dotDotDash dashDotDotHeavy wave wavyHeavy wavyDouble none
        w.VAnchor = text margin page
        w.VerticalJc = top center both bottom
        w.View = none print outline masterPages normal web
        w.WmlColorSchemeIndex = dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6
          hyperlink followedHyperlink
        w.Wrap = auto notBeside around tight through none
        w.Zoom = none fullPage bestFit textFit
        """
}
