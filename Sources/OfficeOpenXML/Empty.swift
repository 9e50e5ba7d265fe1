enum EmptyOfficeOpenXML {}
