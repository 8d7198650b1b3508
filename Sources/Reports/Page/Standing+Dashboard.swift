extension Standing {
    func dashboard(showsAll: Bool) -> Dashboard {
        let attention = AttentionPart(standing: self)
        let table = SchoolTable(standing: self)
        return Dashboard(
            counts: attention.allCounts, attention: attention.lines, schools: table.sheet,
            whenEmpty: SchoolTable.nothing, showsAll: showsAll)
    }
}
