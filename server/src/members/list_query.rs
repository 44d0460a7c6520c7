//! The pieces of queries about a foundation's members. Whoever uses one also uses those that it contains.

/// The last day as far as it's known.
macro_rules! until {
    () => {
        "COALESCE(m.ended_on, m.leaves_on, t.last_day)"
    };
}

/// Whether staff have to decide about another tier.
macro_rules! changing {
    () => {
        "EXISTS (SELECT 1 FROM tier_change c WHERE c.membership = m.id AND c.state = 'asked')"
    };
}

/// The state of a membership, by today (`$2`).
macro_rules! state_of {
    () => {
        concat!(
            "CASE WHEN m.ended_on IS NOT NULL THEN 'ended' WHEN m.leaves_on IS NOT NULL THEN 'leaving' \
             WHEN t.last_day < $2 THEN 'open' WHEN ",
            changing!(),
            " THEN 'changing' ELSE 'current' END"
        )
    };
}

/// Every membership that has started, with its last term, limited to a tier (`$3`) and to a part of a name (`$4`, as a pattern). Empty for all.
macro_rules! members_from {
    () => {
        " FROM membership m JOIN party y ON y.id = m.party \
         JOIN term t ON t.membership = m.id \
         AND t.number = (SELECT MAX(l.number) FROM term l WHERE l.membership = m.id) \
         WHERE m.foundation = $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
         AND ($3 = '' OR m.programme || '/' || m.tier = $3) AND ($4 = '' OR y.sort_name LIKE $4 ESCAPE '!')"
    };
}

/// Whether nobody gets a member's invoices and reminders, by today (`$2`). All other members applied, so the applicant gets them. The
/// imported ones are listed once, instead of looked up for each member.
macro_rules! unmanaged {
    () => {
        "m.ended_on IS NULL AND m.application IN (SELECT a.reference FROM application a WHERE a.import IS NOT NULL) \
         AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.membership = m.id AND c.role = '_manager' \
         AND (c.last_day IS NULL OR c.last_day >= $2))"
    };
}

/// The condition of a filter, by today (`$2`).
macro_rules! only {
    (Current) => {
        "m.ended_on IS NULL AND m.leaves_on IS NULL AND (t.last_day IS NULL OR t.last_day >= $2)"
    };
    (Changing) => {
        concat!(only!(Current), " AND ", changing!())
    };
    (Leaving) => {
        "m.ended_on IS NULL AND m.leaves_on IS NOT NULL AND $2 <> ''"
    };
    (Open) => {
        "m.ended_on IS NULL AND m.leaves_on IS NULL AND t.last_day < $2"
    };
    (Unmanaged) => {
        unmanaged!()
    };
    (Ended) => {
        "m.ended_on IS NOT NULL AND $2 <> ''"
    };
    (All) => {
        "$2 <> ''"
    };
}

/// Whether the list has only these memberships (`$5`): their IDs with commas between them. Empty for all.
macro_rules! chosen {
    () => {
        " AND ($5 = '' OR ',' || $5 || ',' LIKE '%,' || m.id || ',%')"
    };
}

/// A query for each filter.
macro_rules! by_filter {
    ($show:expr, $query:ident $(, $more:expr)?) => {
        match $show {
            MembersFilter::Current => $query!($($more,)? only!(Current)),
            MembersFilter::Changing => $query!($($more,)? only!(Changing)),
            MembersFilter::Leaving => $query!($($more,)? only!(Leaving)),
            MembersFilter::Open => $query!($($more,)? only!(Open)),
            MembersFilter::Unmanaged => $query!($($more,)? only!(Unmanaged)),
            MembersFilter::Ended => $query!($($more,)? only!(Ended)),
            MembersFilter::All => $query!($($more,)? only!(All)),
        }
    };
}

pub(super) use {by_filter, changing, chosen, members_from, only, state_of, unmanaged, until};
