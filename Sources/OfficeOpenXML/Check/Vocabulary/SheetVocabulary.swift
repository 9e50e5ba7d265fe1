/// SpreadsheetML: workbook, worksheets, styles, shared strings, tables and comments.
///
/// The notation is that of ``ContentModel``; the source is ISO/IEC 29500-1 and -4 (transitional), annex A.
enum SheetVocabulary {
    /// The elements of the namespace `x`.
    static let sheet = """
        worksheet = sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData sheetCalcPr? sheetProtection?
          protectedRanges? scenarios? autoFilter? sortState? dataConsolidate? customSheetViews? mergeCells?
          phoneticPr? conditionalFormatting* dataValidations? hyperlinks? printOptions? pageMargins? pageSetup?
          headerFooter? rowBreaks? colBreaks? customProperties? cellWatches? ignoredErrors? smartTags? drawing?
          legacyDrawing? legacyDrawingHF? drawingHF? picture? oleObjects? controls? webPublishItems? tableParts?
          extLst?
        sheetPr = tabColor? outlinePr? pageSetUpPr? @ syncHorizontal:bool syncVertical:bool syncRef:range
          transitionEvaluation:bool transitionEntry:bool published:bool codeName filterMode:bool
          enableFormatConditionsCalculation:bool
        tabColor color fgColor bgColor = @ auto:bool indexed:uint rgb:hex(8) theme:uint tint:number
        outlinePr = @ applyStyles:bool summaryBelow:bool summaryRight:bool showOutlineSymbols:bool
        pageSetUpPr = @ autoPageBreaks:bool fitToPage:bool
        dimension mergeCell = @ ref!:range
        sheetViews = sheetView+ extLst?
        sheetView = pane? selection* pivotSelection* extLst? @ windowProtection:bool showFormulas:bool
          showGridLines:bool showRowColHeaders:bool showZeros:bool rightToLeft:bool tabSelected:bool
          showRuler:bool showOutlineSymbols:bool defaultGridColor:bool showWhiteSpace:bool view:x.SheetViewType
          topLeftCell:cell colorId:uint zoomScale:uint zoomScaleNormal:uint zoomScaleSheetLayoutView:uint
          zoomScalePageLayoutView:uint workbookViewId!:uint
        pane = @ xSplit:number ySplit:number topLeftCell:cell activePane:x.Pane state:x.PaneState
        selection = @ pane:x.Pane activeCell:cell activeCellId:uint sqref
        extLst = ext*
        ext = * @ uri
        sheetFormatPr = @ baseColWidth:uint defaultColWidth:number defaultRowHeight!:number customHeight:bool
          zeroHeight:bool thickTop:bool thickBottom:bool outlineLevelRow:uint(0..255)
          outlineLevelCol:uint(0..255)
        cols = col+
        col = @ min!:uint max!:uint width:number style:uint hidden:bool bestFit:bool customWidth:bool
          phonetic:bool outlineLevel:uint(0..255) collapsed:bool
        sheetData = row*
        row = c* extLst? @ r:uint spans s:uint customFormat:bool ht:number hidden:bool customHeight:bool
          outlineLevel:uint(0..255) collapsed:bool thickTop:bool thickBot:bool ph:bool
        c = f? v? is? extLst? @ r:cell s:uint t:x.CellType cm:uint vm:uint ph:bool
        f = #text @ t:x.CellFormulaType aca:bool ref:range dt2D:bool dtr:bool del1:bool del2:bool r1:cell
          r2:cell ca:bool si:uint bx:bool
        v t securityDescriptor formula formula1 formula2 oddHeader oddFooter evenHeader evenFooter firstHeader
          firstFooter author = #text
        is si text = t? r* rPh* phoneticPr?
        r = rPr? t
        rPr = (rFont|charset|family|b|i|strike|outline|shadow|condense|extend|color|sz|u|vertAlign|scheme)*
        rFont name = @ val!
        charset rPr/family = @ val!:int
        family = @ val!:int(0..14)
        b i strike outline shadow condense extend = @ val:bool
        sz = @ val!:number
        u = @ val:x.UnderlineValues
        vertAlign = @ val!:s.VerticalAlignRun
        scheme = @ val!:x.FontScheme
        sheetCalcPr = @ fullCalcOnLoad:bool
        sheetProtection = @ password algorithmName hashValue saltValue spinCount:uint sheet:bool objects:bool
          scenarios:bool formatCells:bool formatColumns:bool formatRows:bool insertColumns:bool insertRows:bool
          insertHyperlinks:bool deleteColumns:bool deleteRows:bool selectLockedCells:bool sort:bool
          autoFilter:bool pivotTables:bool selectUnlockedCells:bool
        protectedRanges = protectedRange+
        protectedRange = securityDescriptor* @ password sqref! name! securityDescriptor algorithmName hashValue
          saltValue spinCount:uint
        autoFilter = filterColumn* sortState? extLst? @ ref:range
        filterColumn = (filters|top10|customFilters|dynamicFilter|colorFilter|iconFilter|extLst)? @ colId!:uint
          hiddenButton:bool showButton:bool
        filters = filter* dateGroupItem* @ blank:bool calendarType:s.CalendarType
        filter = @ val
        dateGroupItem = @ year!:uint(0..65535) month:uint(0..65535) day:uint(0..65535) hour:uint(0..65535)
          minute:uint(0..65535) second:uint(0..65535) dateTimeGrouping!:x.DateTimeGrouping
        top10 = @ top:bool percent:bool val!:number filterVal:number
        customFilters = customFilter* @ and:bool
        customFilter = @ operator:x.FilterOperator val
        dynamicFilter = @ type!:x.DynamicFilterType val:number valIso:dateTime maxVal:number maxValIso:dateTime
        colorFilter = @ dxfId:uint cellColor:bool
        iconFilter = @ iconSet!:x.IconSetType iconId:uint
        sortState = sortCondition* extLst? @ columnSort:bool caseSensitive:bool sortMethod:x.SortMethod
          ref!:range
        sortCondition = @ descending:bool sortBy:x.SortBy ref!:range customList dxfId:uint iconSet:x.IconSetType
          iconId:uint
        mergeCells = mergeCell+ @ count:uint
        conditionalFormatting = cfRule+ extLst? @ pivot:bool sqref
        cfRule = formula* colorScale? dataBar? iconSet? extLst? @ type:x.CfType dxfId:uint priority!:int
          stopIfTrue:bool aboveAverage:bool percent:bool bottom:bool operator:x.ConditionalFormattingOperator
          text timePeriod:x.TimePeriod rank:uint stdDev:int equalAverage:bool
        colorScale = cfvo+ color+
        cfvo = extLst? @ type!:x.CfvoType val gte:bool
        dataBar = cfvo* color @ minLength:uint maxLength:uint showValue:bool
        iconSet = cfvo+ @ iconSet:x.IconSetType showValue:bool percent:bool reverse:bool
        dataValidations = dataValidation+ @ disablePrompts:bool xWindow:uint yWindow:uint count:uint
        dataValidation = formula1? formula2? @ type:x.DataValidationType errorStyle:x.DataValidationErrorStyle
          imeMode:x.DataValidationImeMode operator:x.DataValidationOperator allowBlank:bool showDropDown:bool
          showInputMessage:bool showErrorMessage:bool errorTitle error promptTitle prompt sqref!
        hyperlinks = hyperlink+
        hyperlink = @ ref!:range r:id location tooltip display
        printOptions = @ horizontalCentered:bool verticalCentered:bool headings:bool gridLines:bool
          gridLinesSet:bool
        pageMargins = @ left!:number right!:number top!:number bottom!:number header!:number footer!:number
        pageSetup = @ paperSize:uint paperHeight paperWidth scale:uint firstPageNumber:uint fitToWidth:uint
          fitToHeight:uint pageOrder:x.PageOrder orientation:x.Orientation usePrinterDefaults:bool
          blackAndWhite:bool draft:bool cellComments:x.CellComments useFirstPageNumber:bool errors:x.PrintError
          horizontalDpi:uint verticalDpi:uint copies:uint r:id
        headerFooter = oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter? @
          differentOddEven:bool differentFirst:bool scaleWithDoc:bool alignWithMargins:bool
        rowBreaks colBreaks = brk* @ count:uint manualBreakCount:uint
        brk = @ id:uint min:uint max:uint man:bool pt:bool
        drawing legacyDrawingHF tablePart = @ r:id!
        tableParts = tablePart* @ count:uint
        workbook = fileVersion? fileSharing? workbookPr? workbookProtection? bookViews? sheets functionGroups?
          externalReferences? definedNames? calcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr?
          smartTagTypes? webPublishing? fileRecoveryPr* webPublishObjects? extLst? @
          conformance:s.ConformanceClass
        fileVersion = @ appName lastEdited lowestEdited rupBuild codeName:guid
        workbookPr = @ date1904:bool showObjects:x.Objects showBorderUnselectedTables:bool filterPrivacy:bool
          promptedSolutions:bool showInkAnnotation:bool backupFile:bool saveExternalLinkValues:bool
          updateLinks:x.UpdateLinks codeName hidePivotFieldList:bool showPivotChartFilter:bool
          allowRefreshQuery:bool publishItems:bool checkCompatibility:bool autoCompressPictures:bool
          refreshAllConnections:bool defaultThemeVersion:uint
        workbookProtection = @ workbookPassword workbookPasswordCharacterSet revisionsPassword
          revisionsPasswordCharacterSet lockStructure:bool lockWindows:bool lockRevision:bool
          revisionsAlgorithmName revisionsHashValue revisionsSaltValue revisionsSpinCount:uint
          workbookAlgorithmName workbookHashValue workbookSaltValue workbookSpinCount:uint
        bookViews = workbookView+
        workbookView = extLst? @ visibility:x.Visibility minimized:bool showHorizontalScroll:bool
          showVerticalScroll:bool showSheetTabs:bool xWindow:int yWindow:int windowWidth:uint windowHeight:uint
          tabRatio:uint firstSheet:uint activeTab:uint autoFilterDateGrouping:bool
        sheets = sheet+
        sheet = @ name! sheetId!:uint state:x.SheetState r:id!
        definedNames = definedName*
        definedName = #text @ name! comment customMenu description help statusBar localSheetId:uint hidden:bool
          function:bool vbProcedure:bool xlm:bool functionGroupId:uint shortcutKey publishToServer:bool
          workbookParameter:bool
        calcPr = @ calcId:uint calcMode:x.CalcMode fullCalcOnLoad:bool refMode:x.RefMode iterate:bool
          iterateCount:uint iterateDelta:number fullPrecision:bool calcCompleted:bool calcOnSave:bool
          concurrentCalc:bool concurrentManualCount:uint forceFullCalc:bool
        styleSheet = numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs? tableStyles?
          colors? extLst?
        numFmts = numFmt* @ count:uint
        numFmt = @ numFmtId!:uint formatCode!
        fonts = font* @ count:uint
        font = (name|charset|family|b|i|strike|outline|shadow|condense|extend|color|sz|u|vertAlign|scheme)*
        fills = fill* @ count:uint
        fill = (patternFill|gradientFill)?
        patternFill = fgColor? bgColor? @ patternType:x.PatternType
        borders = border* @ count:uint
        border = start? end? left? right? top? bottom? diagonal? vertical? horizontal? @ diagonalUp:bool
          diagonalDown:bool outline:bool
        start end left right top bottom diagonal vertical horizontal = color? @ style:x.BorderStyle
        cellStyleXfs cellXfs = xf+ @ count:uint
        xf = alignment? protection? extLst? @ numFmtId:uint fontId:uint fillId:uint borderId:uint xfId:uint
          quotePrefix:bool pivotButton:bool applyNumberFormat:bool applyFont:bool applyFill:bool
          applyBorder:bool applyAlignment:bool applyProtection:bool
        alignment = @ horizontal:x.HorizontalAlignment vertical:x.VerticalAlignment textRotation:uint
          wrapText:bool indent:uint relativeIndent:int justifyLastLine:bool shrinkToFit:bool readingOrder:uint
        protection = @ locked:bool hidden:bool
        cellStyles = cellStyle+ @ count:uint
        cellStyle = extLst? @ name xfId!:uint builtinId:uint iLevel:uint hidden:bool customBuiltin:bool
        dxfs = dxf* @ count:uint
        dxf = font? numFmt? fill? alignment? border? protection? extLst?
        tableStyles = tableStyle* @ count:uint defaultTableStyle defaultPivotStyle
        tableStyle = tableStyleElement* @ name! pivot:bool table:bool count:uint
        tableStyleElement = @ type!:x.TableStyleType size:uint dxfId:uint
        sst = si* extLst? @ count:uint uniqueCount:uint
        table = autoFilter? sortState? tableColumns tableStyleInfo? extLst? @ id!:uint name displayName! comment
          ref!:range tableType:x.TableType headerRowCount:uint insertRow:bool insertRowShift:bool
          totalsRowCount:uint totalsRowShown:bool published:bool headerRowDxfId:uint dataDxfId:uint
          totalsRowDxfId:uint headerRowBorderDxfId:uint tableBorderDxfId:uint totalsRowBorderDxfId:uint
          headerRowCellStyle dataCellStyle totalsRowCellStyle connectionId:uint
        tableColumns = tableColumn+ @ count:uint
        tableColumn = calculatedColumnFormula? totalsRowFormula? xmlColumnPr? extLst? @ id!:uint uniqueName
          name! totalsRowFunction:x.TotalsRowFunction totalsRowLabel queryTableFieldId:uint headerRowDxfId:uint
          dataDxfId:uint totalsRowDxfId:uint headerRowCellStyle dataCellStyle totalsRowCellStyle
        calculatedColumnFormula totalsRowFormula = #text @ array:bool
        tableStyleInfo = @ name showFirstColumn:bool showLastColumn:bool showRowStripes:bool
          showColumnStripes:bool
        comments = authors commentList extLst?
        authors = author*
        commentList = comment*
        comment = text commentPr? @ ref!:range authorId!:uint guid:guid shapeId:uint
        """

    /// The values that their attributes may have.
    static let values = """
        x.BorderStyle = none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot
          dashDotDot mediumDashDotDot slantDashDot
        x.CalcMode = manual auto autoNoTable
        x.CellComments = none asDisplayed atEnd
        x.CellFormulaType = normal array dataTable shared
        x.CellType = b n e s str inlineStr
        x.CfType = expression cellIs colorScale dataBar iconSet top10 uniqueValues duplicateValues containsText
          notContainsText beginsWith endsWith containsBlanks notContainsBlanks containsErrors notContainsErrors
          timePeriod aboveAverage
        x.CfvoType = num percent max min formula percentile
        x.ConditionalFormattingOperator = lessThan lessThanOrEqual equal notEqual greaterThanOrEqual greaterThan
          between notBetween containsText notContains beginsWith endsWith
        x.DataValidationErrorStyle = stop warning information
        x.DataValidationImeMode = noControl off on disabled hiragana fullKatakana halfKatakana fullAlpha
          halfAlpha fullHangul halfHangul
        x.DataValidationOperator = between notBetween equal notEqual lessThan lessThanOrEqual greaterThan
          greaterThanOrEqual
        x.DataValidationType = none whole decimal list date time textLength custom
        x.DateTimeGrouping = year month day hour minute second
        x.DynamicFilterType = null aboveAverage belowAverage tomorrow today yesterday nextWeek thisWeek lastWeek
          nextMonth thisMonth lastMonth nextQuarter thisQuarter lastQuarter nextYear thisYear lastYear
          yearToDate Q1 Q2 Q3 Q4 M1 M2 M3 M4 M5 M6 M7 M8 M9 M10 M11 M12
        x.FilterOperator = equal lessThan lessThanOrEqual notEqual greaterThanOrEqual greaterThan
        x.FontScheme = none major minor
        x.HorizontalAlignment = general left center right fill justify centerContinuous distributed
        x.IconSetType = 3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2
          4Arrows 4ArrowsGray 4RedToBlack 4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters
        x.Objects = all placeholders none
        x.Orientation = default portrait landscape
        x.PageOrder = downThenOver overThenDown
        x.Pane = bottomRight topRight bottomLeft topLeft
        x.PaneState = split frozen frozenSplit
        x.PatternType = none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown darkUp
          darkGrid darkTrellis lightHorizontal lightVertical lightDown lightUp lightGrid lightTrellis gray125
          gray0625
        x.PrintError = displayed blank dash NA
        x.RefMode = A1 R1C1
        x.SheetState = visible hidden veryHidden
        x.SheetViewType = normal pageBreakPreview pageLayout
        x.SortBy = value cellColor fontColor icon
        x.SortMethod = stroke pinYin none
        x.TableStyleType = wholeTable headerRow totalRow firstColumn lastColumn firstRowStripe secondRowStripe
          firstColumnStripe secondColumnStripe firstHeaderCell lastHeaderCell firstTotalCell lastTotalCell
          firstSubtotalColumn secondSubtotalColumn thirdSubtotalColumn firstSubtotalRow secondSubtotalRow
          thirdSubtotalRow blankRow firstColumnSubheading secondColumnSubheading thirdColumnSubheading
          firstRowSubheading secondRowSubheading thirdRowSubheading pageFieldLabels pageFieldValues
        x.TableType = worksheet xml queryTable
        x.TimePeriod = today yesterday tomorrow last7Days thisMonth lastMonth nextMonth thisWeek lastWeek
          nextWeek
        x.TotalsRowFunction = none sum min max average count countNums stdDev var custom
        x.UnderlineValues = single double singleAccounting doubleAccounting none
        x.UpdateLinks = userSet never always
        x.VerticalAlignment = top center bottom justify distributed
        x.Visibility = visible hidden veryHidden
        """
}
