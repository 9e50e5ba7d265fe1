/// DrawingML: text, tables, fills, lines, themes, and how pictures stand in the three formats.
///
/// The notation is that of ``ContentModel``; the source is ISO/IEC 29500-1 and -4 (transitional), annex A.
enum DrawingVocabulary {
    /// The elements of the namespace `a`.
    static let drawing = """
        %ColorChoice = scrgbClr srgbClr hslClr sysClr schemeClr prstClr
        %FillProperties = noFill solidFill gradFill blipFill pattFill grpFill
        %ColorTransform = tint shade comp inv gray alpha alphaOff alphaMod hue hueOff hueMod sat satOff satMod
          lum lumOff lumMod red redOff redMod green greenOff greenMod blue blueOff blueMod gamma invGamma
        hlinkClick hlinkHover hlinkMouseOver = snd? extLst? @ r:id invalidUrl action tgtFrame tooltip
          history:bool highlightClick:bool endSnd:bool
        extLst = ext*
        ext chExt = @ cx!:uint cy!:uint
        extLst/ext graphicData = ** @ uri!
        graphicFrameLocks = extLst? @ noGrp:bool noDrilldown:bool noSelect:bool noChangeAspect:bool noMove:bool
          noResize:bool
        graphic = graphicData
        defPPr lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr lvl9pPr pPr = lnSpc? spcBef?
          spcAft? (buClrTx|buClr)? (buSzTx|buSzPct|buSzPts)? (buFontTx|buFont)?
          (buNone|buAutoNum|buChar|buBlip)? tabLst? defRPr? extLst? @ marL:int(0..51206400)
          marR:int(0..51206400) lvl:int(0..8) indent:int(-51206400..51206400) algn:a.TextAlignType defTabSz:emu
          rtl:bool eaLnBrk:bool fontAlgn:a.TextFontAlignType latinLnBrk:bool hangingPunct:bool
        lnSpc spcBef spcAft = (spcPct|spcPts)
        spcPct tint shade alpha alphaOff alphaMod hueMod buSzPct = @ val!
        spcPts = @ val!:int(0..158400)
        buClrTx comp inv gray gamma invGamma buSzTx buFontTx buNone alphaCeiling alphaFloor noFill grpFill
          grayscl round bevel uLnTx uFillTx noAutofit spAutoFit masterClrMapping =
        buClr clrFrom clrTo clrRepl fgClr bgClr highlight dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4
          accent5 accent6 hlink folHlink = (%ColorChoice)
        scrgbClr = (%ColorTransform)* @ r!:percent g!:percent b!:percent
        blip/tint = @ hue:int(0..) amt
        blip/alphaMod = cont
        hue = @ val!:int(0..)
        hueOff = @ val!:int
        sat satOff satMod lum lumOff lumMod red redOff redMod green greenOff greenMod blue blueOff blueMod = @
          val!:percent
        blip/lum = @ bright contrast
        srgbClr = (%ColorTransform)* @ val!:hex(6)
        hslClr = (%ColorTransform)* @ hue!:int(0..) sat!:percent lum!:percent
        sysClr = (%ColorTransform)* @ val!:a.SystemColorVal lastClr:hex(6)
        schemeClr = (%ColorTransform)* @ val!:a.SchemeColorVal
        prstClr = (%ColorTransform)* @ val!
        buSzPts = @ val!:int(100..400000)
        buFont latin ea cs sym = @ typeface! panose pitchFamily:a.PitchFamily charset:int
        buAutoNum = @ type!:a.TextAutonumberScheme startAt:int(1..32767)
        buChar = @ char!
        buBlip = blip
        blip = (alphaBiLevel|alphaCeiling|alphaFloor|alphaInv|alphaMod|alphaModFix|alphaRepl|biLevel|blur|~
          clrChange|clrRepl|duotone|fillOverlay|grayscl|hsl|lum|tint)* extLst? @ r:embed r:link
          cstate:a.BlipCompression
        alphaBiLevel biLevel = @ thresh!
        alphaInv solidFill = (%ColorChoice)?
        alphaModFix = @ amt
        alphaRepl = @ a!
        blur = @ rad:uint grow:bool
        clrChange = clrFrom clrTo @ useA:bool
        duotone = (%ColorChoice)+
        fillOverlay = (%FillProperties) @ blend!:a.BlendMode
        gradFill = gsLst? (lin|path)? tileRect? @ flip:a.TileFlipMode rotWithShape:bool
        gsLst = gs+
        gs = (%ColorChoice) @ pos!
        lin = @ ang:int(0..) scaled:bool
        tileRect srcRect fillRect = @ l:percent t:percent r:percent b:percent
        blipFill = blip? srcRect? (tile|stretch)? @ dpi:uint rotWithShape:bool
        tile = @ tx:emu ty:emu sx:percent sy:percent flip:a.TileFlipMode algn:a.RectAlignment
        stretch = fillRect?
        pattFill = fgClr? bgClr? @ prst:a.PresetPatternVal
        hsl = @ hue:int(0..) sat lum
        tabLst = tab*
        tab = @ pos:emu algn:a.TextTabAlignType
        defRPr rPr endParaRPr = ln? (%FillProperties)? (effectLst|effectDag)? highlight? (uLnTx|uLn)?
          (uFillTx|uFill)? latin? ea? cs? sym? hlinkClick? hlinkMouseOver? rtl? extLst? @ kumimoji:bool lang
          altLang sz:int(100..400000) b:bool i:bool u:a.TextUnderlineType strike:a.TextStrikeType
          kern:int(0..400000) cap:a.TextCapsType spc:emu normalizeH:bool baseline:percent noProof:bool
          dirty:bool err:bool smtClean:bool smtId:uint bmk
        ln uLn lnL lnR lnT lnB lnTlToBr lnBlToTr = (noFill|solidFill|gradFill|pattFill)? (prstDash|custDash)?
          (round|bevel|miter)? headEnd? tailEnd? extLst? @ w:int(0..20116800) cap:a.LineCap cmpd:a.CompoundLine
          algn:a.PenAlignment
        prstDash = @ val:a.PresetLineDashVal
        custDash = ds*
        ds = @ d! sp!
        miter = @ lim
        headEnd tailEnd = @ type:a.LineEndType w:a.LineEndWidth len:a.LineEndLength
        effectLst = blur? fillOverlay? glow? innerShdw? outerShdw? prstShdw? reflection? softEdge?
        glow = (%ColorChoice) @ rad:uint
        innerShdw = (%ColorChoice) @ blurRad:uint dist:uint dir:int(0..)
        outerShdw = (%ColorChoice) @ blurRad:uint dist:uint dir:int(0..) sx:percent sy:percent kx:int ky:int
          algn:a.RectAlignment rotWithShape:bool
        prstShdw = (%ColorChoice) @ prst!:a.PresetShadowVal dist:uint dir:int(0..)
        reflection = @ blurRad:uint stA stPos endA endPos dist:uint dir:int(0..) fadeDir:int(0..) sx:percent
          sy:percent kx:int ky:int algn:a.RectAlignment rotWithShape:bool
        softEdge = @ rad!:uint
        uFill = (%FillProperties)
        rtl = @ val:onOff
        grpSpLocks = extLst? @ noGrp:bool noUngrp:bool noSelect:bool noRot:bool noChangeAspect:bool noMove:bool
          noResize:bool
        xfrm = off? ext? @ rot:int flipH:bool flipV:bool
        p:grpSpPr/xfrm xdr:grpSpPr/xfrm = off? ext? chOff? chExt? @ rot:int flipH:bool flipV:bool
        off chOff = @ x!:emu y!:emu
        spLocks = extLst? @ noGrp:bool noSelect:bool noRot:bool noChangeAspect:bool noMove:bool noResize:bool
          noEditPoints:bool noAdjustHandles:bool noChangeArrowheads:bool noChangeShapeType:bool noTextEdit:bool
        prstGeom = avLst? @ prst!
        avLst = gd*
        gd = @ name! fmla!
        lnRef fillRef effectRef = (%ColorChoice)? @ idx!:uint
        fontRef = (%ColorChoice)? @ idx!:a.FontCollectionIndex
        bodyPr = prstTxWarp? (noAutofit|normAutofit|spAutoFit)? scene3d? (sp3d|flatTx)? extLst? @ rot:int
          spcFirstLastPara:bool vertOverflow:a.TextVertOverflowType horzOverflow:a.TextHorzOverflowType
          vert:a.TextVerticalType wrap:a.TextWrappingType lIns:emu tIns:emu rIns:emu bIns:emu numCol:int(1..16)
          spcCol:int(0..) rtlCol:bool fromWordArt:bool anchor:a.TextAnchoringType anchorCtr:bool forceAA:bool
          upright:bool compatLnSpc:bool
        prstTxWarp = avLst? @ prst!:a.TextShapeType
        normAutofit = @ fontScale lnSpcReduction
        lstStyle = defPPr? lvl1pPr? lvl2pPr? lvl3pPr? lvl4pPr? lvl5pPr? lvl6pPr? lvl7pPr? lvl8pPr? lvl9pPr?
          extLst?
        p = pPr? (r|br|fld)* endParaRPr?
        r = rPr? t
        t header = #text
        br = rPr?
        fld = rPr? pPr? t? @ id!:guid type
        cxnSpLocks = extLst? @ noGrp:bool noSelect:bool noRot:bool noChangeAspect:bool noMove:bool noResize:bool
          noEditPoints:bool noAdjustHandles:bool noChangeArrowheads:bool noChangeShapeType:bool
        stCxn endCxn = @ id!:uint idx!:uint
        picLocks = extLst? @ noGrp:bool noSelect:bool noRot:bool noChangeAspect:bool noMove:bool noResize:bool
          noEditPoints:bool noAdjustHandles:bool noChangeArrowheads:bool noChangeShapeType:bool noCrop:bool
        overrideClrMapping = extLst? @ bg1!:a.ColorSchemeIndex tx1!:a.ColorSchemeIndex bg2!:a.ColorSchemeIndex
          tx2!:a.ColorSchemeIndex accent1!:a.ColorSchemeIndex accent2!:a.ColorSchemeIndex
          accent3!:a.ColorSchemeIndex accent4!:a.ColorSchemeIndex accent5!:a.ColorSchemeIndex
          accent6!:a.ColorSchemeIndex hlink!:a.ColorSchemeIndex folHlink!:a.ColorSchemeIndex
        theme = themeElements objectDefaults? extraClrSchemeLst? custClrLst? extLst? @ name
        themeElements = clrScheme fontScheme fmtScheme extLst?
        clrScheme = dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink extLst? @
          name!
        fontScheme = majorFont minorFont extLst? @ name!
        majorFont minorFont = latin ea cs font* extLst?
        font = @ script! typeface!
        fmtScheme = fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst @ name
        fillStyleLst bgFillStyleLst = (%FillProperties)+
        lnStyleLst = ln+
        effectStyleLst = effectStyle+
        effectStyle = (effectLst|effectDag) scene3d? sp3d?
        objectDefaults = spDef? lnDef? txDef? extLst?
        spDef lnDef txDef = spPr bodyPr lstStyle style? extLst?
        spPr = xfrm? (custGeom|prstGeom)? (%FillProperties)? ln? (effectLst|effectDag)? scene3d? sp3d? extLst? @
          bwMode:a.BlackWhiteMode
        style = lnRef fillRef effectRef fontRef
        tbl = tblPr? tblGrid tr*
        tblPr = (%FillProperties)? (effectLst|effectDag)? (tableStyle|tableStyleId)? extLst? @ rtl:bool
          firstRow:bool firstCol:bool lastRow:bool lastCol:bool bandRow:bool bandCol:bool
        tableStyleId = #text = guid
        tblGrid = gridCol*
        gridCol = extLst? @ w!:emu
        tr = tc* extLst? @ h!:emu
        tc = txBody? tcPr? extLst? @ rowSpan:int gridSpan:int hMerge:bool vMerge:bool id
        txBody = bodyPr lstStyle? p+
        tcPr = lnL? lnR? lnT? lnB? lnTlToBr? lnBlToTr? cell3D? (%FillProperties)? headers? extLst? @ marL:emu
          marR:emu marT:emu marB:emu vert:a.TextVerticalType anchor:a.TextAnchoringType anchorCtr:bool
          horzOverflow:a.TextHorzOverflowType
        headers = header*
        """

    /// The elements of the namespace `wp`.
    static let drawingInWord = """
        anchor = simplePos positionH positionV extent effectExtent?
          (wrapNone|wrapSquare|wrapTight|wrapThrough|wrapTopAndBottom) docPr cNvGraphicFramePr? a:graphic @
          distT:uint distB:uint distL:uint distR:uint simplePos:bool relativeHeight!:uint behindDoc!:bool
          locked!:bool layoutInCell!:bool hidden:bool allowOverlap!:bool
        simplePos start lineTo = @ x!:emu y!:emu
        positionH = (align|posOffset) @ relativeFrom!:wp.RelFromH
        align = #text = wp.AlignH
        positionV/align = #text = wp.AlignV
        posOffset = #text = int
        positionV = (align|posOffset) @ relativeFrom!:wp.RelFromV
        extent = @ cx!:uint cy!:uint
        effectExtent = @ l!:emu t!:emu r!:emu b!:emu
        wrapNone =
        wrapSquare = effectExtent? @ wrapText!:wp.WrapText distT:uint distB:uint distL:uint distR:uint
        wrapTight wrapThrough = wrapPolygon @ wrapText!:wp.WrapText distL:uint distR:uint
        wrapPolygon = start lineTo+ @ edited:bool
        wrapTopAndBottom = effectExtent? @ distT:uint distB:uint
        docPr = a:hlinkClick? a:hlinkHover? a:extLst? @ id!:uint name! descr hidden:bool title
        cNvGraphicFramePr = a:graphicFrameLocks? a:extLst?
        inline = extent effectExtent? docPr cNvGraphicFramePr? a:graphic @ distT:uint distB:uint distL:uint
          distR:uint
        """

    /// The elements of the namespace `pic`.
    static let picture = """
        pic = nvPicPr blipFill spPr
        nvPicPr = cNvPr cNvPicPr
        cNvPr = a:hlinkClick? a:hlinkHover? a:extLst? @ id!:uint name! descr hidden:bool title
        cNvPicPr = a:picLocks? a:extLst? @ preferRelativeResize:bool
        blipFill = a:blip? a:srcRect? (a:tile|a:stretch)? @ dpi:uint rotWithShape:bool
        spPr = a:xfrm? (a:custGeom|a:prstGeom)? (%FillProperties.a)? a:ln? (a:effectLst|a:effectDag)? a:scene3d?
          a:sp3d? a:extLst? @ bwMode:a.BlackWhiteMode
        """

    /// The elements of the namespace `xdr`.
    static let drawingOnSheet = """
        wsDr = (twoCellAnchor|oneCellAnchor|absoluteAnchor)*
        twoCellAnchor = from to (sp|grpSp|graphicFrame|cxnSp|pic|contentPart) clientData @ editAs:xdr.EditAs
        from to = col colOff row rowOff
        col row = #text = int(0..)
        colOff rowOff = #text = emu
        sp = nvSpPr spPr style? txBody? @ macro textlink fLocksText:bool fPublished:bool
        nvSpPr = cNvPr cNvSpPr
        cNvPr = a:hlinkClick? a:hlinkHover? a:extLst? @ id!:uint name! descr hidden:bool title
        cNvSpPr = a:spLocks? a:extLst? @ txBox:bool
        spPr = a:xfrm? (a:custGeom|a:prstGeom)? (%FillProperties.a)? a:ln? (a:effectLst|a:effectDag)? a:scene3d?
          a:sp3d? a:extLst? @ bwMode:a.BlackWhiteMode
        style = a:lnRef a:fillRef a:effectRef a:fontRef
        txBody = a:bodyPr a:lstStyle? a:p+
        grpSp = nvGrpSpPr grpSpPr (sp|grpSp|graphicFrame|cxnSp|pic)*
        nvGrpSpPr = cNvPr cNvGrpSpPr
        cNvGrpSpPr = a:grpSpLocks? a:extLst?
        grpSpPr = a:xfrm? (%FillProperties.a)? (a:effectLst|a:effectDag)? a:scene3d? a:extLst? @
          bwMode:a.BlackWhiteMode
        graphicFrame = nvGraphicFramePr xfrm a:graphic @ macro fPublished:bool
        nvGraphicFramePr = cNvPr cNvGraphicFramePr
        cNvGraphicFramePr = a:graphicFrameLocks? a:extLst?
        xfrm = a:off? a:ext? @ rot:int flipH:bool flipV:bool
        cxnSp = nvCxnSpPr spPr style? @ macro fPublished:bool
        nvCxnSpPr = cNvPr cNvCxnSpPr
        cNvCxnSpPr = a:cxnSpLocks? a:stCxn? a:endCxn? a:extLst?
        pic = nvPicPr blipFill spPr style? @ macro fPublished:bool
        nvPicPr = cNvPr cNvPicPr
        cNvPicPr = a:picLocks? a:extLst? @ preferRelativeResize:bool
        blipFill = a:blip? a:srcRect? (a:tile|a:stretch)? @ dpi:uint rotWithShape:bool
        clientData = @ fLocksWithSheet:bool fPrintsWithSheet:bool
        oneCellAnchor = from ext (sp|grpSp|graphicFrame|cxnSp|pic|contentPart) clientData
        ext = @ cx!:uint cy!:uint
        absoluteAnchor = pos ext (sp|grpSp|graphicFrame|cxnSp|pic|contentPart) clientData
        pos = @ x!:emu y!:emu
        """

    /// The values that their attributes may have.
    static let values = """
        a.BlendMode = over mult screen darken lighten
        a.BlipCompression = email screen print hqprint none
        a.CompoundLine = sng dbl thickThin thinThick tri
        a.FontCollectionIndex = major minor none
        a.LineCap = rnd sq flat
        a.LineEndLength = sm med lg
        a.LineEndType = none triangle stealth diamond oval arrow
        a.LineEndWidth = sm med lg
        a.PenAlignment = ctr in
        a.PitchFamily = 00 01 02 16 17 18 32 33 34 48 49 50 64 65 66 80 81 82
        a.PresetLineDashVal = solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot
          sysDashDotDot
        a.PresetPatternVal = pct5 pct10 pct20 pct25 pct30 pct40 pct50 pct60 pct70 pct75 pct80 pct90 horz vert
          ltHorz ltVert dkHorz dkVert narHorz narVert dashHorz dashVert cross dnDiag upDiag ltDnDiag ltUpDiag
          dkDnDiag dkUpDiag wdDnDiag wdUpDiag dashDnDiag dashUpDiag diagCross smCheck lgCheck smGrid lgGrid
          dotGrid smConfetti lgConfetti horzBrick diagBrick solidDmnd openDmnd dotDmnd plaid sphere weave divot
          shingle wave trellis zigZag
        a.PresetShadowVal = shdw1 shdw2 shdw3 shdw4 shdw5 shdw6 shdw7 shdw8 shdw9 shdw10 shdw11 shdw12 shdw13
          shdw14 shdw15 shdw16 shdw17 shdw18 shdw19 shdw20
        a.RectAlignment = tl t tr l ctr r bl b br
        a.SchemeColorVal = bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr
          dk1 lt1 dk2 lt2
        a.SystemColorVal = scrollBar background activeCaption inactiveCaption menu window windowFrame menuText
          windowText captionText activeBorder inactiveBorder appWorkspace highlight highlightText btnFace
          btnShadow grayText btnText inactiveCaptionText btnHighlight 3dDkShadow 3dLight infoText infoBk
          hotLight gradientActiveCaption gradientInactiveCaption menuHighlight menuBar
        a.TextAlignType = l ctr r just justLow dist thaiDist
        a.TextAnchoringType = t ctr b just dist
        a.TextAutonumberScheme = alphaLcParenBoth alphaUcParenBoth alphaLcParenR alphaUcParenR alphaLcPeriod
          alphaUcPeriod arabicParenBoth arabicParenR arabicPeriod arabicPlain romanLcParenBoth romanUcParenBoth
          romanLcParenR romanUcParenR romanLcPeriod romanUcPeriod circleNumDbPlain circleNumWdBlackPlain
          circleNumWdWhitePlain arabicDbPeriod arabicDbPlain ea1ChsPeriod ea1ChsPlain ea1ChtPeriod ea1ChtPlain
          ea1JpnChsDbPeriod ea1JpnKorPlain ea1JpnKorPeriod arabic1Minus arabic2Minus hebrew2Minus
          thaiAlphaPeriod thaiAlphaParenR thaiAlphaParenBoth thaiNumPeriod thaiNumParenR thaiNumParenBoth
          hindiAlphaPeriod hindiNumPeriod hindiNumParenR hindiAlpha1Period
        a.TextCapsType = none small all
        a.TextFontAlignType = auto t ctr base b
        a.TextHorzOverflowType = overflow clip
        a.TextShapeType = textNoShape textPlain textStop textTriangle textTriangleInverted textChevron
          textChevronInverted textRingInside textRingOutside textArchUp textArchDown textCircle textButton
          textArchUpPour textArchDownPour textCirclePour textButtonPour textCurveUp textCurveDown textCanUp
          textCanDown textWave1 textWave2 textDoubleWave1 textWave4 textInflate textDeflate textInflateBottom
          textDeflateBottom textInflateTop textDeflateTop textDeflateInflate textDeflateInflateDeflate
          textFadeRight textFadeLeft textFadeUp textFadeDown textSlantUp textSlantDown textCascadeUp
          textCascadeDown
        a.TextStrikeType = noStrike sngStrike dblStrike
        a.TextTabAlignType = l ctr r dec
        a.TextUnderlineType = none words sng dbl heavy dotted dottedHeavy dash dashHeavy dashLong dashLongHeavy
          dotDash dotDashHeavy dotDotDash dotDotDashHeavy wavy wavyHeavy wavyDbl
        a.TextVertOverflowType = overflow ellipsis clip
        a.TextVerticalType = horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl
        a.TextWrappingType = none square
        a.TileFlipMode = none x y xy
        wp.AlignH = left right center inside outside
        wp.AlignV = top bottom center inside outside
        wp.RelFromH = margin page column character leftMargin rightMargin insideMargin outsideMargin
        wp.RelFromV = margin page paragraph line topMargin bottomMargin insideMargin outsideMargin
        wp.WrapText = bothSides left right largest
        xdr.EditAs = twoCell oneCell absolute
        """
}
