//! Single transferable votes: the cases with known results, round by round, and what has to hold for all elections.

mod transferable {
    mod actions;
    mod case;
    mod cases;
    mod drawn;
    mod number;
    mod steps;
    mod transfers;
}
