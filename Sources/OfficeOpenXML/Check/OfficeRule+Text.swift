extension OfficeRule {
    /// What is said about a rule.
    struct Text {
        let sentence: String
        let isStrictOnly: Bool
        let reason: String?
        let remedy: String

        /// A rule that every file has to keep.
        static func always(_ sentence: String, why reason: String? = nil, mend remedy: String) -> Text {
            Text(sentence: sentence, isStrictOnly: false, reason: reason, remedy: remedy)
        }

        /// A rule that only the strict check asks for.
        static func strict(_ sentence: String, why reason: String? = nil, mend remedy: String) -> Text {
            Text(sentence: sentence, isStrictOnly: true, reason: reason, remedy: remedy)
        }
    }

    /// The sentences of a rule.
    var text: Text {
        switch self {
        case .container, .repeatedEntry, .entryName, .localHeader, .entryMethod, .unpackedSize, .firstEntry, .timeStamp,
            .extraField:
            containerText
        case .wellFormed, .documentType, .compatibility, .contentType, .staleContentType, .relationship,
            .relationshipReference, .orphan, .schema, .forgivenSchema:
            partText
        case .drawingID, .drawingIDEverywhere, .controlID, .controlIDEverywhere, .bookmarkID, .bookmarkEnd,
            .bookmarkName, .commentID, .noteID, .paragraphID, .changeID:
            identifierText
        case .styleID, .styleReference, .numbering, .numberingReference, .cellParagraph, .tableGrid, .storyParagraph,
            .field, .space, .runPropertyOrder, .compatibilityMode, .documentParts, .binding, .boundNode, .staleBinding,
            .repeatingSection:
            wordText
        case .alternativeText, .language, .headerRow, .headingLevel, .rightToLeftRun, .rightToLeftParagraph,
            .rightToLeftTable:
            readerText
        case .sheet, .cell, .mergedRange, .table, .definedName, .validationList, .slideID, .slideRelationship, .shapeID,
            .slideTable:
            sheetAndSlideText
        }
    }

    private var containerText: Text {
        switch self {
        case .repeatedEntry:
            .always(
                "no two entries have one name, letter case ignored",
                why: "Office refuses the whole file",
                mend: "write each part once"
            )
        case .entryName:
            .always(
                "entry names are relative, with forward slashes, without . or .. segments and control characters",
                why: "such a name can lead out of the folder that the file is unpacked into",
                mend: "name parts as in word/document.xml"
            )
        case .localHeader:
            .always(
                "local headers say the same names as the directory, and entries do not overlap",
                why: "two readers would see two different files",
                mend: "write the container anew"
            )
        case .entryMethod:
            .always(
                "entries are stored or deflated, and not encrypted",
                why: "Office knows no other method",
                mend: "pack the part with method 0 or 8"
            )
        case .unpackedSize:
            .always("the container unpacks to a bearable size", mend: "take the huge part out, or make it smaller")
        case .firstEntry:
            .strict(
                "[Content_Types].xml is the first entry",
                why: "programs tell the kind of a file by its first bytes",
                mend: "write it first"
            )
        case .timeStamp:
            .strict(
                "every entry has the same time stamp",
                why: "the same document then gives the same bytes",
                mend: "write one fixed date, such as 1 January 1980"
            )
        case .extraField:
            .strict(
                "there are no directory entries, extra fields and comments, and names are ASCII",
                mend: "write parts only, without extra fields"
            )
        default:
            .always(
                "the file opens as a ZIP container that is whole and has the right checksums",
                mend: "save or fetch the file again; a password has to be taken off in Office first"
            )
        }
    }

    private var partText: Text {
        switch self {
        case .documentType:
            .always(
                "no part declares a document type",
                why: "it can make a reader open other files or run out of memory; Office refuses it",
                mend: "take the DOCTYPE out"
            )
        case .compatibility:
            .always(
                "prefixes in mc:Ignorable, mc:MustUnderstand and Requires are declared",
                why: "Office calls the whole file corrupt",
                mend: "declare the prefix at the root element, or take it out of the list"
            )
        case .contentType:
            .always(
                "every part has one content type, and the main part that of the file name's ending",
                why: "Office refuses a part of unknown type",
                mend: "give it a Default or an Override in [Content_Types].xml, each once"
            )
        case .staleContentType:
            .strict(
                "every Override names a part that exists",
                why: "PowerPoint repairs the file",
                mend: "take the Override out of [Content_Types].xml"
            )
        case .relationship:
            .always(
                "relationships have unique identifiers, targets that exist, and kinds that agree with content types",
                why: "Office says that the content is unreadable",
                mend: "point the relationship to a part that is there, or take it out with what refers to it"
            )
        case .relationshipReference:
            .always(
                "every r:id, r:embed and r:link names a relationship of its part",
                why: "Office says that the content is unreadable",
                mend: "add the relationship to the part's .rels, or take the reference out"
            )
        case .orphan:
            .strict(
                "every part is reached from the relationships of the package",
                why: "Office drops it at the next saving",
                mend: "relate the part to what uses it, or leave it out"
            )
        case .schema:
            .always(
                "elements, their order and attributes are those of ISO/IEC 29500",
                why: "Office stops reading there and offers a repair",
                mend: "write the elements in the order of the standard, with the attributes that it asks for"
            )
        case .forgivenSchema:
            .strict(
                "small departures from ISO/IEC 29500 that Office makes itself",
                mend: "write it as the standard says"
            )
        default:
            .always(
                "every part of XML is well-formed UTF-8 or UTF-16",
                why: "Office opens none of the file when one part cannot be read",
                mend: "write & as &amp; and < as &lt;, without control characters, and close every element"
            )
        }
    }

    private var identifierText: Text {
        switch self {
        case .drawingIDEverywhere:
            .strict("identifiers of wp:docPr are unique in the package", mend: "count on over all parts")
        case .controlID:
            .always(
                "identifiers of content controls are unique in a part and signed 32-bit numbers",
                why: "Word changes them, or calls the file corrupt",
                mend: "give each w:sdt its own w:id"
            )
        case .controlIDEverywhere:
            .strict(
                "content controls have an identifier of their own in the package, and a tag",
                why: "what was edited can then be read back",
                mend: "give each w:sdt its own w:id and a w:tag"
            )
        case .bookmarkID:
            .always(
                "identifiers of bookmarks are unique in a part",
                why: "Word drops one of them",
                mend: "give each bookmark its own w:id"
            )
        case .bookmarkEnd:
            .strict("every bookmark begins and ends", mend: "write a w:bookmarkEnd with the w:id of its start")
        case .bookmarkName:
            .strict(
                "names of bookmarks are unique without regard to case, and at most 40 characters",
                why: "Word drops the second, and cuts the long one",
                mend: "give the bookmark a short name of its own"
            )
        case .commentID:
            .always(
                "comments have unique identifiers, and references name comments that exist",
                why: "Word refuses a reference without its comment",
                mend: "add the comment, or take the reference out"
            )
        case .noteID:
            .always(
                "notes have unique identifiers, and references name notes that exist",
                why: "Word refuses a reference without its note",
                mend: "add the note, or take the reference out"
            )
        case .paragraphID:
            .strict(
                "w14:paraId is unique in a part and below 80000000",
                mend: "give each paragraph its own, or leave them out"
            )
        case .changeID:
            .strict("identifiers of tracked changes are unique", mend: "give each change its own w:id")
        default:
            .always(
                "identifiers of wp:docPr are unique in a part",
                why: "Word calls the drawing unreadable; looping templates often repeat them",
                mend: "give each drawing its own id"
            )
        }
    }

    private var wordText: Text {
        switch self {
        case .styleID:
            .always("identifiers of styles are unique", mend: "take the second style out, or call it something else")
        case .styleReference:
            .strict(
                "styles that are used exist and are of the right type",
                why: "Word falls back to Normal without a word",
                mend: "define the style, or use one that is there"
            )
        case .numbering:
            .always(
                "numberings have unique identifiers, and every w:num names a w:abstractNum before it",
                why: "Word drops all numbering, or repairs the file",
                mend: "write all w:abstractNum first, then each w:num with one of their identifiers"
            )
        case .numberingReference:
            .strict("numberings that paragraphs use exist", mend: "define the w:num, or take w:numPr out")
        case .cellParagraph:
            .always(
                "every table cell ends in a paragraph, and every row has a cell",
                why: "Word calls the file corrupt",
                mend: "write an empty w:p at the end of the cell"
            )
        case .tableGrid:
            .strict(
                "rows fill the grid of their table, and merged cells go on from something",
                why: "cells move to other columns",
                mend: "let w:gridCol and the spans of each row agree"
            )
        case .storyParagraph:
            .always(
                "headers, footers, notes, comments and text boxes hold a block",
                why: "Word calls the file corrupt",
                mend: "write an empty w:p in it"
            )
        case .field:
            .always(
                "complex fields begin, nest and end in one story",
                why: "everything after it becomes part of the field",
                mend: "write begin, separate and end for each field"
            )
        case .space:
            .strict(
                "w:t with blanks at an end says xml:space=\"preserve\", and holds no line break or tab",
                why: "Word drops such blanks, and shows a break as a blank",
                mend: "say xml:space=\"preserve\"; write breaks as w:br and tabs as w:tab"
            )
        case .runPropertyOrder:
            .strict(
                "children of w:rPr stand in the order of the first edition of the standard",
                why: "Microsoft's own validator asks for it",
                mend: "order them as rStyle, rFonts, b, bCs, i, iCs, …, color, …, sz, szCs, …, rtl, cs, em, lang"
            )
        case .compatibilityMode:
            .strict(
                "the settings say compatibilityMode 15",
                why: "Word otherwise opens it in compatibility mode",
                mend: "write w:compatSetting w:name=\"compatibilityMode\" w:val=\"15\" in w:compat"
            )
        case .documentParts:
            .strict(
                "styles with defaults, settings, theme, fonts and core properties are there",
                why: "Word otherwise fills in its own",
                mend: "add the part and its relationship"
            )
        case .binding:
            .always(
                "w:dataBinding has an absolute XPath whose prefixes are mapped, and store items have unique identifiers",
                why: "Word lets the binding go",
                mend: "start the XPath with / and map its prefixes in w:prefixMappings"
            )
        case .boundNode:
            .strict(
                "every binding names a store item that exists and finds one node in it",
                why: "Word shows what stands in the control and writes nothing back",
                mend: "let the item and the binding agree"
            )
        case .staleBinding:
            .strict(
                "bound controls show the value of their node",
                why: "Word shows the node's value at opening, other programs the control's",
                mend: "write the same value into both"
            )
        default:
            .always(
                "w15:repeatingSection holds w15:repeatingSectionItem controls only",
                why: "Word lets the repetition go",
                mend: "put each row into a control with w15:repeatingSectionItem"
            )
        }
    }

    private var readerText: Text {
        switch self {
        case .language:
            .strict(
                "the language is set in the defaults, and core properties have title and language",
                why: "screen readers pronounce by it, and spelling is checked by it",
                mend: "write w:lang in w:docDefaults, dc:title and dc:language in docProps/core.xml"
            )
        case .headerRow:
            .strict(
                "tables of more than one row mark a header row",
                why: "screen readers say its words for each cell, and it is repeated on each page",
                mend: "write w:tblHeader in the w:trPr of the first row"
            )
        case .headingLevel:
            .strict(
                "levels of headings do not skip",
                why: "readers find their way by them",
                mend: "use the next level down, or change the style's w:outlineLvl"
            )
        case .rightToLeftRun:
            .strict(
                "runs with Arabic or Hebrew letters are w:rtl",
                why: "Word takes the wrong font and size, and turns brackets round",
                mend: "write w:rtl in the run's w:rPr, with Latin words in runs of their own"
            )
        case .rightToLeftParagraph:
            .strict(
                "paragraphs that begin with an Arabic or Hebrew letter are w:bidi",
                why: "full stops and mixed lines stand in the wrong order",
                mend: "write w:bidi in w:pPr or in the paragraph's style"
            )
        case .rightToLeftTable:
            .strict(
                "tables that are mostly right-to-left are w:bidiVisual",
                why: "the first column would stand on the left",
                mend: "write w:bidiVisual in w:tblPr"
            )
        default:
            .strict(
                "pictures, charts and tables have alternative text or are decorative, and slides have titles",
                why: "screen readers say it in place of what is seen",
                mend: "write descr, or w:tblCaption, or mark a picture as decorative; give the slide a title"
            )
        }
    }

    private var sheetAndSlideText: Text {
        switch self {
        case .cell:
            .always(
                "rows and cells ascend, and their strings, styles, values and formulas are in order",
                why: "Excel repairs the sheet",
                mend: "write rows and cells in order, with indexes that exist"
            )
        case .mergedRange:
            .always("merged ranges lie apart", why: "Excel repairs the sheet", mend: "take one of the ranges out")
        case .table:
            .always(
                "tables have unique identifiers and names, and columns named as their header cells",
                why: "Excel takes the table away",
                mend: "name the columns as the cells of the header row, each once"
            )
        case .definedName:
            .always(
                "defined names are legal and unique in their scope",
                why: "Excel repairs the workbook",
                mend: "start the name with a letter, without blanks, and not like a cell"
            )
        case .validationList:
            .always(
                "a list written into a validation has at most 255 characters",
                why: "Excel repairs the sheet",
                mend: "write the list into cells and refer to them"
            )
        case .slideID:
            .always(
                "slides have identifiers from 256, masters and layouts from 2147483648, each once",
                why: "PowerPoint repairs the file",
                mend: "count on from the lowest number allowed"
            )
        case .slideRelationship:
            .always(
                "a slide has one layout, a layout one master, a master a theme, notes their slide and master",
                why: "PowerPoint repairs the file",
                mend: "add the missing relationship"
            )
        case .shapeID:
            .strict("shapes have identifiers of their own on a slide", mend: "give each shape its own id")
        case .slideTable:
            .always(
                "rows of a table have as many a:tc as its grid has columns",
                why: "PowerPoint repairs the file",
                mend: "write a cell for each a:gridCol, merged ones too"
            )
        default:
            .always(
                "sheets have unique names of 1 to 31 characters without []:*?/\\ and one is visible",
                why: "Excel repairs the workbook",
                mend: "give the sheet another name"
            )
        }
    }
}
