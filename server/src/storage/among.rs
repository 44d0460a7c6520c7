//! Queries about several rows at once, by their IDs.

/// A query with a list of IDs where its two pieces meet. `$1` is the list, as a JSON array of texts ([`among`](super::among)).
macro_rules! among_query {
    ($backend:expr, $before:expr, $after:expr) => {
        match $backend {
            $crate::storage::Backend::Sqlite => concat!($before, "(SELECT value FROM json_each($1))", $after),
            $crate::storage::Backend::Postgres => {
                concat!($before, "(SELECT json_array_elements_text(CAST($1 AS json)))", $after)
            }
        }
    };
}
pub(crate) use among_query;

/// IDs as the argument of such a query.
pub(crate) fn among<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    serde_json::Value::from_iter(ids).to_string()
}
