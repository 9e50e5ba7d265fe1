import Markup
import Testing

@Suite("An XML Schema")
struct XMLSchemaTests {
    private let schema = Array(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" elementFormDefault="qualified">
          <xs:element name="day">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="session" type="xs:token" maxOccurs="2"/>
              </xs:sequence>
              <xs:attribute name="number" type="xs:positiveInteger" use="required"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """
        .utf8
    )

    @Test("finds nothing wrong with a valid document")
    func acceptsValid() throws {
        let document = "<day xmlns=\"urn:t\" number=\"1\"><session>S1</session></day>"
        #expect(try XMLSchema(schema).faults(in: Array(document.utf8)) == [])
    }

    @Test(
        "says what is wrong with an invalid one, and where",
        arguments: [
            (
                "<day xmlns=\"urn:t\" number=\"0\"><session/></day>",
                "line 1: Element '{urn:t}day', attribute 'number': '0' is not a valid value of the atomic type "
                    + "'xs:positiveInteger'."
            ),
            (
                "<day xmlns=\"urn:t\"\n>\n<session/></day>",
                "line 2: Element '{urn:t}day': The attribute 'number' is required but missing."
            ),
            (
                "<day xmlns=\"urn:t\" number=\"1\">\n<lunch/></day>",
                "line 2: Element '{urn:t}lunch': This element is not expected. Expected is ( {urn:t}session )."
            ),
            (
                "<day number=\"1\"/>",
                "line 1: Element 'day': No matching global declaration available for the validation root."
            ),
            ("<day xmlns=\"urn:t\"", "not well formed"),
        ]
    )
    func refusesInvalid(document: String, expected: String) throws {
        let found = try XMLSchema(schema).faults(in: Array(document.utf8)).joined(separator: "\n")
        #expect(found == expected)
    }

    @Test("that is none cannot be used", arguments: ["", "<a/>", "<xs:schema"])
    func refusesNoSchema(text: String) {
        #expect(throws: XMLSchema.Faults.self) { try validate(with: text) }
    }

    private func validate(with text: String) throws {
        _ = try XMLSchema(Array(text.utf8)).faults(in: [])
    }
}
