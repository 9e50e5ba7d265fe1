import CLibXML2

/// libxml2, started once, with an entity loader that opens nothing.
enum XMLLibrary {
    /// To be called before libxml2 is used on a thread: it is started, and prints nothing.
    static func prepare() {
        precondition(isStarted, "libxml2 starts before it is used")
        cadre_xml_be_quiet()
    }

    private static let isStarted: Bool = {
        cadre_xml_start()
        return true
    }()
}
