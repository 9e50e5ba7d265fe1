/// DrawingML charts.
///
/// The notation is that of ``ContentModel``; the source is ISO/IEC 29500-1 and -4 (transitional), annex A.
enum ChartVocabulary {
    /// The elements of the namespace `c`.
    static let chart = """
        chartSpace = date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart spPr?
          txPr? externalData? printSettings? userShapes? extLst?
        date1904 roundedCorners chartObject data formatting selection userInterface overlay autoTitleDeleted
          rAngAx applyToFront applyToSides applyToEnd varyColors invertIfNegative lineChart/marker bubble3D
          delete showLegendKey showVal showCatName showSerName showPercent showBubbleSize showLeaderLines
          dispRSqr dispEq noEndCap smooth wireframe showNegBubbles auto noMultiLvlLbl showHorzBorder
          showVertBorder showOutline showKeys plotVisOnly showDLblsOverMax autoUpdate = @ val:bool
        lang thickness = @ val!
        style = @ val!:int(1..48)
        clrMapOvr = a:extLst? @ bg1!:a.ColorSchemeIndex tx1!:a.ColorSchemeIndex bg2!:a.ColorSchemeIndex
          tx2!:a.ColorSchemeIndex accent1!:a.ColorSchemeIndex accent2!:a.ColorSchemeIndex
          accent3!:a.ColorSchemeIndex accent4!:a.ColorSchemeIndex accent5!:a.ColorSchemeIndex
          accent6!:a.ColorSchemeIndex hlink!:a.ColorSchemeIndex folHlink!:a.ColorSchemeIndex
        protection = chartObject? data? formatting? selection? userInterface?
        chart = title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea legend?
          plotVisOnly? dispBlanksAs? showDLblsOverMax? extLst?
        title = tx? layout? overlay? spPr? txPr? extLst?
        tx = (strRef|rich)
        ser/tx = (strRef|v)
        strRef = f strCache? extLst?
        f v separator name formatCode oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter = #text
        strCache strLit = ptCount? pt* extLst?
        ptCount idx ser/order explosion axId secondPiePt crossAx = @ val!:uint
        pt = v @ idx!:uint
        numCache/pt numLit/pt = v @ idx!:uint formatCode
        extLst = ext*
        ext = * @ uri
        rich txPr = a:bodyPr a:lstStyle? a:p+
        layout = manualLayout? extLst?
        manualLayout = layoutTarget? xMode? yMode? wMode? hMode? x? y? w? h? extLst?
        layoutTarget = @ val:c.LayoutTarget
        xMode yMode wMode hMode = @ val:c.LayoutMode
        x y w h pictureStackUnit forward backward intercept errBars/val splitPos logBase max min crossesAt
          majorUnit minorUnit custUnit = @ val!:number
        spPr = a:xfrm? (a:custGeom|a:prstGeom)? (%FillProperties.a)? a:ln? (a:effectLst|a:effectDag)? a:scene3d?
          a:sp3d? a:extLst? @ bwMode:a.BlackWhiteMode
        view3D = rotX? hPercent? rotY? depthPercent? rAngAx? perspective? extLst?
        rotX = @ val:int(-90..90)
        hPercent depthPercent gapDepth gapWidth holeSize overlap secondPieSize bubbleScale lblOffset = @ val
        rotY firstSliceAng = @ val:int(0..360)
        perspective = @ val:int(0..240)
        floor sideWall backWall = thickness? spPr? pictureOptions? extLst?
        pictureOptions = applyToFront? applyToSides? applyToEnd? pictureFormat? pictureStackUnit?
        pictureFormat = @ val!:c.PictureFormat
        plotArea = layout? (areaChart|area3DChart|lineChart|line3DChart|stockChart|radarChart|scatterChart|~
          pieChart|pie3DChart|doughnutChart|barChart|bar3DChart|ofPieChart|surfaceChart|surface3DChart|~
          bubbleChart)+ (valAx|catAx|dateAx|serAx)* dTable? spPr? extLst?
        areaChart = grouping? varyColors? ser* dLbls? dropLines? axId* extLst?
        grouping = @ val:c.Grouping
        bar3DChart/grouping barChart/grouping = @ val:c.BarGrouping
        ser = idx order tx? spPr? explosion? dPt* dLbls? cat? val? extLst?
        line3DChart/ser lineChart/ser stockChart/ser = idx order tx? spPr? marker? dPt* dLbls? trendline*
          errBars? cat? val? smooth? extLst?
        bar3DChart/ser barChart/ser = idx order tx? spPr? invertIfNegative? pictureOptions? dPt* dLbls?
          trendline* errBars? cat? val? shape? extLst?
        area3DChart/ser areaChart/ser = idx order tx? spPr? pictureOptions? dPt* dLbls? trendline* errBars* cat?
          val? extLst?
        surface3DChart/ser surfaceChart/ser = idx order tx? spPr? cat? val? extLst?
        bubbleChart/ser = idx order tx? spPr? invertIfNegative? dPt* dLbls? trendline* errBars* xVal? yVal?
          bubbleSize? bubble3D? extLst?
        scatterChart/ser = idx order tx? spPr? marker? dPt* dLbls? trendline* errBars* xVal? yVal? smooth?
          extLst?
        radarChart/ser = idx order tx? spPr? marker? dPt* dLbls? cat? val? extLst?
        order = @ val:int(2..6)
        dPt = idx invertIfNegative? marker? bubble3D? explosion? spPr? pictureOptions? extLst?
        marker = symbol? size? spPr? extLst?
        symbol = @ val!:c.MarkerStyle
        size = @ val:int(2..72)
        dLbls = dLbl* delete? numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName?
          showPercent? showBubbleSize? separator? showLeaderLines? leaderLines? extLst?
        dLbl = idx delete? layout? tx? numFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName?
          showSerName? showPercent? showBubbleSize? separator? extLst?
        numFmt = @ formatCode! sourceLinked:bool
        dLblPos = @ val!:c.DLblPos
        leaderLines dropLines hiLowLines upBars downBars serLines majorGridlines minorGridlines = spPr?
        trendline = name? spPr? trendlineType order? period? forward? backward? intercept? dispRSqr? dispEq?
          trendlineLbl? extLst?
        trendlineType = @ val:c.TrendlineType
        period = @ val:int(2..)
        trendlineLbl = layout? tx? numFmt? spPr? txPr? extLst?
        errBars = errDir? errBarType errValType noEndCap? plus? minus? val? spPr? extLst?
        errDir = @ val!:c.ErrDir
        errBarType = @ val:c.ErrBarType
        errValType = @ val:c.ErrValType
        plus minus val yVal bubbleSize = (numRef|numLit)
        numRef = f numCache? extLst?
        numCache numLit = formatCode? ptCount? pt* extLst?
        cat xVal = (multiLvlStrRef|numRef|numLit|strRef|strLit)
        multiLvlStrRef = f multiLvlStrCache? extLst?
        multiLvlStrCache = ptCount? lvl* extLst?
        lvl = pt*
        area3DChart = grouping? varyColors? ser* dLbls? dropLines? gapDepth? axId* extLst?
        lineChart = grouping varyColors? ser* dLbls? dropLines? hiLowLines? upDownBars? marker? smooth? axId*
          extLst?
        upDownBars = gapWidth? upBars? downBars? extLst?
        line3DChart = grouping varyColors? ser* dLbls? dropLines? gapDepth? axId* extLst?
        stockChart = ser* dLbls? dropLines? hiLowLines? upDownBars? axId* extLst?
        radarChart = radarStyle varyColors? ser* dLbls? axId* extLst?
        radarStyle = @ val:c.RadarStyle
        scatterChart = scatterStyle varyColors? ser* dLbls? axId* extLst?
        scatterStyle = @ val:c.ScatterStyle
        pieChart = varyColors? ser* dLbls? firstSliceAng? extLst?
        pie3DChart = varyColors? ser* dLbls? extLst?
        doughnutChart = varyColors? ser* dLbls? firstSliceAng? holeSize? extLst?
        barChart = barDir grouping? varyColors? ser* dLbls? gapWidth? overlap? serLines* axId* extLst?
        barDir = @ val:c.BarDir
        shape = @ val:c.Shape
        bar3DChart = barDir grouping? varyColors? ser* dLbls? gapWidth? gapDepth? shape? axId* extLst?
        ofPieChart = ofPieType varyColors? ser* dLbls? gapWidth? splitType? splitPos? custSplit? secondPieSize?
          serLines* extLst?
        ofPieType = @ val:c.OfPieType
        splitType = @ val:c.SplitType
        custSplit = secondPiePt*
        surfaceChart surface3DChart = wireframe? ser* bandFmts? axId* extLst?
        bubbleChart = varyColors? ser* dLbls? bubble3D? bubbleScale? showNegBubbles? sizeRepresents? axId*
          extLst?
        sizeRepresents = @ val:c.SizeRepresents
        valAx = axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark?
          minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? crossBetween? majorUnit?
          minorUnit? dispUnits? extLst?
        scaling = logBase? orientation? max? min? extLst?
        orientation = @ val:c.Orientation
        axPos = @ val!:c.AxPos
        majorTickMark minorTickMark = @ val:c.TickMark
        tickLblPos = @ val:c.TickLblPos
        crosses = @ val!:c.Crosses
        crossBetween = @ val!:c.CrossBetween
        dispUnits = (custUnit|builtInUnit) dispUnitsLbl? extLst?
        builtInUnit = @ val:c.BuiltInUnit
        dispUnitsLbl = layout? tx? spPr? txPr?
        catAx = axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark?
          minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? auto? lblAlgn? lblOffset?
          tickLblSkip? tickMarkSkip? noMultiLvlLbl? extLst?
        lblAlgn = @ val!:c.LblAlgn
        tickLblSkip tickMarkSkip = @ val!:int(1..)
        dateAx = axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark?
          minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? auto? lblOffset? baseTimeUnit?
          majorUnit? majorTimeUnit? minorUnit? minorTimeUnit? extLst?
        baseTimeUnit majorTimeUnit minorTimeUnit = @ val:c.TimeUnit
        serAx = axId scaling delete? axPos majorGridlines? minorGridlines? title? numFmt? majorTickMark?
          minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses|crossesAt)? tickLblSkip? tickMarkSkip? extLst?
        dTable = showHorzBorder? showVertBorder? showOutline? showKeys? spPr? txPr? extLst?
        legend = legendPos? legendEntry* layout? overlay? spPr? txPr? extLst?
        legendPos = @ val:c.LegendPos
        legendEntry = idx (delete|txPr)? extLst?
        dispBlanksAs = @ val:c.DispBlanksAs
        externalData = autoUpdate? @ r:id!
        printSettings = headerFooter? pageMargins? pageSetup? legacyDrawingHF?
        headerFooter = oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter? @
          alignWithMargins:bool differentOddEven:bool differentFirst:bool
        pageMargins = @ l!:number r!:number t!:number b!:number header!:number footer!:number
        pageSetup = @ paperSize:uint paperHeight paperWidth firstPageNumber:uint
          orientation:c.PageSetupOrientation blackAndWhite:bool draft:bool useFirstPageNumber:bool
          horizontalDpi:int verticalDpi:int copies:uint
        legacyDrawingHF = @ r:id!
        a:graphicData/chart = @ r:id!
        """

    /// The values that their attributes may have.
    static let values = """
        c.AxPos = b l r t
        c.BarDir = bar col
        c.BarGrouping = percentStacked clustered standard stacked
        c.BuiltInUnit = hundreds thousands tenThousands hundredThousands millions tenMillions hundredMillions
          billions trillions
        c.CrossBetween = between midCat
        c.Crosses = autoZero max min
        c.DLblPos = bestFit b ctr inBase inEnd l outEnd r t
        c.DispBlanksAs = span gap zero
        c.ErrBarType = both minus plus
        c.ErrDir = x y
        c.ErrValType = cust fixedVal percentage stdDev stdErr
        c.Grouping = percentStacked standard stacked
        c.LayoutMode = edge factor
        c.LayoutTarget = inner outer
        c.LblAlgn = ctr l r
        c.LegendPos = b tr l r t
        c.MarkerStyle = circle dash diamond dot none picture plus square star triangle x auto
        c.OfPieType = pie bar
        c.Orientation = maxMin minMax
        c.PageSetupOrientation = default portrait landscape
        c.PictureFormat = stretch stack stackScale
        c.RadarStyle = standard marker filled
        c.ScatterStyle = none line lineMarker marker smooth smoothMarker
        c.Shape = cone coneToMax box cylinder pyramid pyramidToMax
        c.SizeRepresents = area w
        c.SplitType = auto cust percent pos val
        c.TickLblPos = high low nextTo none
        c.TickMark = cross in none out
        c.TimeUnit = days months years
        c.TrendlineType = exp linear log movingAvg poly power
        """
}
