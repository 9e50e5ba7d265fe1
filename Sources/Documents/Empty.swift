enum EmptyDocuments {}
