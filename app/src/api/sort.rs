//! How lists are sorted: by which column, and in which direction.

/// The column and direction of a list, as in URLs: `due` for ascending, `-due` for descending. `None` if it isn't one of the columns.
pub fn sort_key(asked: &str, columns: &[&'static str]) -> Option<String> {
    let column = asked.strip_prefix('-').unwrap_or(asked);
    columns.contains(&column).then(|| asked.to_owned())
}

/// The columns by which invoices can be sorted.
pub const INVOICE_COLUMNS: [&str; 6] = ["number", "member", "amount", "unpaid", "issued", "due"];

/// The columns by which in-kind commitments can be sorted. `end` is the day on which the last milestone is due.
pub const COMMITMENT_COLUMNS: [&str; 4] = ["member", "application", "value", "end"];
