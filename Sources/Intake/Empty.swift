enum EmptyIntake {}
