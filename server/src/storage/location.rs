//! Where the database is, parsed from the configuration.

use std::{fmt, path::PathBuf, str::FromStr};

/// A SQLite file, or the URL of a PostgreSQL database.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    Sqlite(PathBuf),
    /// A libpq URL: `postgres://user:password@host/database?sslmode=verify-full`.
    Postgres(String),
}

/// Why a location can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocationError {
    /// There's no path.
    #[error("the database has no path; write sqlite:PATH or postgres://…")]
    Empty,
    /// The part before `://`, if it's neither `postgres` nor `sqlite`.
    #[error("`{0}://` isn't a supported database; write sqlite:PATH or postgres://…")]
    Scheme(String),
}

impl FromStr for Location {
    type Err = LocationError;

    /// Parses `postgres://…`, `postgresql://…`, `sqlite:PATH`, `sqlite://PATH`, or a bare path.
    fn from_str(text: &str) -> Result<Self, LocationError> {
        let text = text.trim();
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let path = match text.strip_prefix("sqlite:") {
            Some(rest) => rest.strip_prefix("//").unwrap_or(rest),
            None => match text.split_once("://") {
                Some((scheme, _)) => return Err(LocationError::Scheme(scheme.to_owned())),
                None => text,
            },
        };
        if path.is_empty() {
            return Err(LocationError::Empty);
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

impl fmt::Display for Location {
    /// Without the password and the parameters, because it's logged.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let rest = url.split_once("://").map_or("", |(_, rest)| rest);
                let rest = rest.split('?').next().unwrap_or_default();
                let rest = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
                write!(f, "postgres://{rest}")
            }
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_read_from_the_configuration() {
        let sqlite = |path: &str| Ok(Location::Sqlite(PathBuf::from(path)));
        for (text, expected) in [
            ("data/guildhall.db", sqlite("data/guildhall.db")),
            ("sqlite:data/guildhall.db", sqlite("data/guildhall.db")),
            ("sqlite:///var/lib/g.db", sqlite("/var/lib/g.db")),
            ("postgresql://h/d", Ok(Location::Postgres("postgresql://h/d".into()))),
            ("mysql://h/d", Err(LocationError::Scheme("mysql".into()))),
            ("sqlite:", Err(LocationError::Empty)),
            ("", Err(LocationError::Empty)),
        ] {
            assert_eq!(text.parse(), expected, "{text}");
        }
    }

    #[test]
    fn a_password_is_not_shown() {
        let location: Location = "postgres://me:se@cret@host:5433/db?password=secret".parse().unwrap();
        assert_eq!(
            format!("{location} {location:?}"),
            "postgres://host:5433/db postgres://host:5433/db"
        );
    }
}
