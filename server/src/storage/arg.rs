//! The arguments of statements.

/// A statement's argument. Its type is known even if it's NULL, as PostgreSQL requires.
///
/// `Debug` doesn't show text or bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    Int(Option<i64>),
    Text(Option<&'a str>),
    Bytes(Option<&'a [u8]>),
    Bool(Option<bool>),
}

impl std::fmt::Debug for Arg<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Int(_) => "Int",
            Self::Text(_) => "Text",
            Self::Bytes(_) => "Bytes",
            Self::Bool(_) => "Bool",
        })
    }
}

macro_rules! arg_from {
    ($($type:ty, $value:ident => $kind:ident($as:expr);)+) => {$(
        impl<'a> From<$type> for Arg<'a> {
            fn from($value: $type) -> Self {
                Self::$kind(Some($as))
            }
        }

        impl<'a> From<Option<$type>> for Arg<'a> {
            fn from(value: Option<$type>) -> Self {
                Self::$kind(value.map(|$value| $as))
            }
        }
    )+};
}

arg_from! {
    i64, value => Int(value);
    i32, value => Int(i64::from(value));
    u32, value => Int(i64::from(value));
    bool, value => Bool(value);
    &'a str, value => Text(value);
    &'a String, value => Text(value.as_str());
    &'a [u8], value => Bytes(value);
    &'a Vec<u8>, value => Bytes(value.as_slice());
    &'a [u8; 16], value => Bytes(value.as_slice());
    &'a [u8; 32], value => Bytes(value.as_slice());
}

/// How many arguments the SQL needs: the highest `$n`.
///
/// SQLite treats missing arguments as NULL and ignores extra ones, so otherwise only PostgreSQL would complain.
pub(super) fn placeholder_count(sql: &str) -> usize {
    sql.split('$')
        .skip(1)
        .filter_map(|after| {
            let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            after[..digits].parse().ok()
        })
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_placeholder_counts() {
        for (sql, count) in [
            ("SELECT 1", 0),
            ("a = $1 AND b = $2 OR c = $1", 2),
            ("VALUES ($1,$12)", 12),
        ] {
            assert_eq!(placeholder_count(sql), count, "{sql}");
        }
    }
}
