/// The parts that say what a document is, and what binds custom XML to it.
///
/// The notation is that of ``ContentModel``; the source is ISO/IEC 29500-1 and -4 (transitional), annex A.
enum PropertyVocabulary {
    /// The elements of the namespace `ds`.
    static let customXMLProperties = """
        datastoreItem = schemaRefs? @ ds:itemID!:guid
        schemaRefs = schemaRef*
        schemaRef = @ ds:uri!
        """

    /// The elements of the namespace `ep`.
    static let extendedProperties = """
        Properties = (Template|Manager|Company|Pages|Words|Characters|PresentationFormat|Lines|Paragraphs|~
          Slides|Notes|TotalTime|HiddenSlides|MMClips|ScaleCrop|HeadingPairs|TitlesOfParts|LinksUpToDate|~
          CharactersWithSpaces|SharedDoc|HyperlinkBase|HLinks|HyperlinksChanged|DigSig|Application|AppVersion|~
          DocSecurity)&
        Template Manager Company PresentationFormat HyperlinkBase Application AppVersion = #text
        Pages Words Characters Lines Paragraphs Slides Notes TotalTime HiddenSlides MMClips CharactersWithSpaces
          DocSecurity = #text = int
        ScaleCrop LinksUpToDate SharedDoc HyperlinksChanged = #text = bool
        HeadingPairs TitlesOfParts HLinks = vt:vector
        DigSig = vt:blob
        """

    /// The elements of the namespace `cup`.
    static let customProperties = """
        Properties = property*
        property = (vt:vector|vt:array|vt:blob|vt:oblob|vt:empty|vt:null|vt:i1|vt:i2|vt:i4|vt:i8|vt:int|vt:ui1|~
          vt:ui2|vt:ui4|vt:ui8|vt:uint|vt:r4|vt:r8|vt:decimal|vt:lpstr|vt:lpwstr|vt:bstr|vt:date|vt:filetime|~
          vt:bool|vt:cy|vt:error|vt:stream|vt:ostream|vt:storage|vt:ostorage|vt:vstream|vt:clsid) @ fmtid!:guid
          pid!:int name linkTarget
        """

    /// The elements of the namespace `vt`.
    static let variants = """
        vector = (variant|i1|i2|i4|i8|ui1|ui2|ui4|ui8|r4|r8|lpstr|lpwstr|bstr|date|filetime|bool|cy|error|~
          clsid)+ @ baseType!:vt.VectorBaseType size!:uint
        variant = (variant|vector|array|blob|oblob|empty|null|i1|i2|i4|i8|int|ui1|ui2|ui4|ui8|uint|r4|r8|~
          decimal|lpstr|lpwstr|bstr|date|filetime|bool|cy|error|stream|ostream|storage|ostorage|vstream|clsid)
        array = (variant|i1|i2|i4|int|ui1|ui2|ui4|uint|r4|r8|decimal|bstr|date|bool|error|cy)+ @ lBounds!:int
          uBounds!:int baseType!:vt.ArrayBaseType
        i1 i4 int i8 = #text = int
        i2 bstr error cy blob oblob lpstr lpwstr stream ostream storage ostorage = #text
        ui1 = #text = uint(0..255)
        ui2 = #text = uint(0..65535)
        ui4 uint ui8 = #text = uint
        r4 r8 decimal = #text = number
        date filetime = #text = dateTime
        bool = #text = bool
        empty null =
        vstream = #text @ version:guid
        clsid = #text = guid
        """

    /// The values that their attributes may have.
    static let values = """
        vt.ArrayBaseType = variant i1 i2 i4 int ui1 ui2 ui4 uint r4 r8 decimal bstr date bool cy error
        vt.VectorBaseType = variant i1 i2 i4 i8 ui1 ui2 ui4 ui8 r4 r8 lpstr lpwstr bstr date filetime bool cy
          error clsid
        """
}
