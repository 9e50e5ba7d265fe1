enum EmptyWorkshops {}
