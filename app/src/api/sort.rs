//! How lists are sorted: by which column, and in which direction.

/// The column and direction of a list, as in URLs: `due` for ascending, `-due` for descending. `None` if it isn't one of the columns.
pub fn sort_key(asked: &str, columns: &[&'static str]) -> Option<String> {
    let column = asked.strip_prefix('-').unwrap_or(asked);
    columns.contains(&column).then(|| asked.to_owned())
}

/// The columns by which invoices can be sorted.
pub const INVOICE_COLUMNS: [&str; 6] = ["number", "member", "amount", "unpaid", "issued", "due"];

/// The columns by which a review queue can be sorted.
pub const QUEUE_COLUMNS: [&str; 6] = ["name", "due", "tier", "stage", "submitted", "decided"];

/// The columns by which meetings can be sorted. `state` is whether they're open, or when they were closed.
pub const MEETING_COLUMNS: [&str; 5] = ["title", "body", "day", "items", "state"];

/// The columns by which the lines of bank statements can be sorted. `name` is who paid, or was paid.
pub const BANK_LINE_COLUMNS: [&str; 3] = ["name", "amount", "day"];

/// The columns by which bank statements can be sorted. `changed` is when one was uploaded, imported or undone.
pub const BANK_IMPORT_COLUMNS: [&str; 4] = ["name", "state", "changed", "lines"];

/// The columns by which lists of members from other systems can be sorted. `changed` is when one was uploaded, imported or undone.
pub const MEMBER_IMPORT_COLUMNS: [&str; 6] = ["name", "programme", "state", "changed", "rows", "added"];

/// The columns by which API tokens can be sorted.
pub const TOKEN_COLUMNS: [&str; 5] = ["name", "foundation", "created", "expires", "used"];

/// The columns by which roles can be sorted. `since` is when somebody got one.
pub const ROLE_COLUMNS: [&str; 3] = ["person", "role", "since"];

/// The columns by which announced elections and resolutions can be sorted. `state` is how far they are.
pub const POLL_COLUMNS: [&str; 4] = ["title", "opens", "closes", "state"];

/// The columns by which the lines of a voting roll can be sorted. `fix_by` is the last day to do what's missing.
pub const ROLL_COLUMNS: [&str; 4] = ["member", "tier", "votes", "fix_by"];

/// The columns by which in-kind commitments can be sorted. `end` is the day on which the last milestone is due.
pub const COMMITMENT_COLUMNS: [&str; 4] = ["member", "application", "value", "end"];

/// The columns by which the fulfilment board can be sorted. `due` is the day for which a use is planned, or asked for.
pub const BENEFIT_USE_COLUMNS: [&str; 5] = ["due", "member", "benefit", "state", "asked"];

/// The columns by which reminders of the end of a term can be sorted.
pub const NOTICE_COLUMNS: [&str; 3] = ["due", "member", "days"];

/// The columns by which members can be sorted.
pub const MEMBERS_COLUMNS: [&str; 5] = ["member", "tier", "since", "until", "state"];

/// The columns by which the members on a day in the past can be sorted. `first` and `last` are the days of the term.
pub const PAST_MEMBERS_COLUMNS: [&str; 5] = ["member", "tier", "since", "first", "last"];

/// The columns by which public pages that wait for approval can be sorted. `asked` is when they were sent.
pub const WAITING_PAGE_COLUMNS: [&str; 2] = ["member", "asked"];

/// The columns by which webhooks can be sorted. `delivered` is when something was delivered last, and `failed` how much wasn't.
pub const WEBHOOK_COLUMNS: [&str; 4] = ["name", "state", "delivered", "failed"];

/// The columns by which the deliveries of a webhook can be sorted. `when` is when it happened.
pub const WEBHOOK_DELIVERY_COLUMNS: [&str; 4] = ["event", "when", "state", "attempts"];
