//! What a form with repeated fields sent: names can be repeated, and the order counts.

/// The names and values, in order.
pub(super) type SentPairs = Vec<(String, String)>;

/// The first value with this name. Empty if there's none.
pub(super) fn one<'a>(sent: &'a [(String, String)], name: &str) -> &'a str {
    all(sent, name).next().unwrap_or_default()
}

/// All values with this name.
pub(super) fn all<'a>(sent: &'a [(String, String)], name: &str) -> impl Iterator<Item = &'a str> {
    sent.iter()
        .filter(move |(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}
