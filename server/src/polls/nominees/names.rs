//! What nominees are called, as it's stored.

use crate::polls::PollDone;
use crate::polls::typed::name_of;
use app::api::LONGEST_NOMINEE_NAME;
use domain::typed::tidy;

/// A nominee's name, and the organisation that they work for or represent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct NomineeNames {
    pub name: String,
    /// Empty for none.
    pub affiliation: String,
}

impl NomineeNames {
    /// # Errors
    /// If the name is missing, or one of them is too long.
    pub fn read(name: &str, affiliation: &str) -> Result<Self, PollDone> {
        let name = name_of(name, LONGEST_NOMINEE_NAME)?;
        let affiliation = tidy(affiliation);
        if affiliation.chars().count() > LONGEST_NOMINEE_NAME {
            return Err(PollDone::TextTooLong);
        }
        Ok(Self { name, affiliation })
    }
}

#[cfg(test)]
mod tests {
    use super::NomineeNames;
    use crate::polls::PollDone;

    #[test]
    fn names_and_affiliations_have_a_length() {
        let long = "a".repeat(201);
        for (name, affiliation, problem) in [
            (" Zoë  Almeida ", "", None),
            ("\u{200b} ", "Leuchtturm GmbH", Some(PollDone::TextMissing)),
            (long.as_str(), "", Some(PollDone::TextTooLong)),
            ("Zoë Almeida", long.as_str(), Some(PollDone::TextTooLong)),
        ] {
            let read = NomineeNames::read(name, affiliation);
            assert_eq!(read.as_ref().err(), problem.as_ref(), "{name:?}");
            assert!(read.is_err() || read.is_ok_and(|names| names.name == "Zoë Almeida"));
        }
    }
}
