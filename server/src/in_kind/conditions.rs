//! Conditions on a commitment `c`, in SQL: the same rules as in `domain::in_kind::standing`, for lists and reminders. `$2` is today.

/// What was accepted of a commitment `c`.
macro_rules! accepted {
    () => {
        "COALESCE((SELECT SUM(d.accepted) FROM delivery d WHERE d.commitment = c.id AND d.decision = 'accepted'), 0)"
    };
}

/// What waits for a decision.
macro_rules! reported {
    () => {
        "COALESCE((SELECT SUM(d.claimed) FROM delivery d WHERE d.commitment = c.id AND d.decision IS NULL), 0)"
    };
}

/// Everything was accepted.
macro_rules! fulfilled {
    () => {
        concat!("(c.minor IS NOT NULL AND ", accepted!(), " >= c.minor)")
    };
}

/// The difference was billed or waived.
macro_rules! settled {
    () => {
        "(c.waived_at IS NOT NULL OR EXISTS (SELECT 1 FROM invoice i WHERE i.id = c.invoice \
         AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id)))"
    };
}

/// It isn't fulfilled, and nobody has settled it.
macro_rules! active {
    () => {
        concat!("NOT ", fulfilled!(), " AND NOT ", settled!())
    };
}

/// More is due before `$2` than was accepted and reported. The same rule as in `domain::in_kind::standing`.
macro_rules! overdue {
    () => {
        concat!(
            "(c.minor IS NOT NULL AND COALESCE((SELECT SUM(s.minor) FROM milestone s WHERE s.commitment = c.id \
             AND s.due_on < $2), 0) > ",
            accepted!(),
            " + ",
            reported!(),
            ")"
        )
    };
}

/// A milestone is still to come.
macro_rules! goes_on {
    () => {
        "EXISTS (SELECT 1 FROM milestone s WHERE s.commitment = c.id AND s.due_on >= $2)"
    };
}

pub(super) use {accepted, active, fulfilled, goes_on, overdue, reported, settled};
