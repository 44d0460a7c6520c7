//! A list's query in the order that its reader chose.

/// A list's query in the order of `$sort`, such as `due`, or `-due` for descending.
///
/// `$rows` is the query without its order, `$own` the list's own order, and `$page` what comes last. Each column says what it
/// sorts by. Rows without a value come last in both directions, and rows with the same value are in the list's own order. That can't
/// have ties, so that no row is on two pages.
macro_rules! sorted_query {
    ($sort:expr, $rows:expr, $own:expr, $page:expr, { $($column:literal => $key:expr $(, $next:expr)*;)+ }) => {
        match $sort {
            $(
                $column => concat!(
                    $rows, " ORDER BY ", $key, " NULLS LAST, ", $($next, " NULLS LAST, ",)* $own, " ", $page
                ),
                concat!("-", $column) => concat!(
                    $rows, " ORDER BY ", $key, " DESC NULLS LAST, ", $($next, " DESC NULLS LAST, ",)* $own, " ", $page
                ),
            )+
            _ => concat!($rows, " ORDER BY ", $own, " ", $page),
        }
    };
}
pub(crate) use sorted_query;
