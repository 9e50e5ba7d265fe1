import CLibXML2

/// libxml2, started once, with an entity loader that opens nothing.
enum XMLLibrary {
    static let isReady: Bool = {
        cadre_xml_start()
        return true
    }()
}
