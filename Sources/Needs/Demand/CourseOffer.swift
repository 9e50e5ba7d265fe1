/// Courses of one kind that can be held any number of times: each costs the same, and is worth what its places are.
///
/// A course is worth its filled places times their weight. The first courses fill up and only the last adds fewer places,
/// so a further course is never worth more than the one before; participants may still be spread evenly over all.
package struct CourseOffer: Hashable, Sendable {
    /// The cost of one course; at least 1.
    package let cost: Int

    /// Places of one course; at least 1.
    package let classSize: Int

    /// The demand that courses can fill: all, where it makes up classes that are not too small, else that of full courses.
    package let places: Int

    /// What a filled place is worth, at least 1, in parts of the most pressing need's.
    package let weight: Int

    /// Offers courses to the officers who want a place.
    ///
    /// `smallestClass` are the fewest with whom a course is held, at most `classSize`.
    package init(cost: Int, classSize: Int, demand: Int, smallestClass: Int, weight: Int) {
        precondition(cost > 0 && weight > 0, "a course costs something and is worth something")
        precondition((1...classSize).contains(smallestClass) && demand >= 0, "a class is between 1 and its places")
        let courses = (demand + classSize - 1) / classSize
        self.cost = cost
        self.classSize = classSize
        self.weight = weight
        places = courses * smallestClass <= demand ? demand : demand - demand % classSize
    }

    /// The most courses that anybody comes to.
    package var mostCourses: Int { (places + classSize - 1) / classSize }

    /// How many places are filled by a number of courses.
    package func filled(by courses: Int) -> Int { min(courses * classSize, places) }

    /// What a number of courses is worth.
    package func worth(of courses: Int) -> Int { filled(by: courses) * weight }
}
