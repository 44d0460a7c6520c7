//! Likely duplicates: which other applications are probably from the same applicant.

use super::CommandError;
use super::ids::ApplicationReference;
use super::likeness::{likeness, normal};
use super::likeness_keys::keys;
use super::rows::ApplicationRow;
use super::website::same_website;
use crate::from_row;
use crate::storage::Tx;
use domain::name::folded;
use serde::Deserialize;
use serde_json::Value;

/// Why two applications are probably from the same applicant, the strongest reason first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DuplicateReason {
    SameRegisterNumber,
    SameWebsite,
    SimilarName,
}

/// The similarity, in percent, from which two names are pointed out.
const ALIKE: u32 = 75;

/// How many applications are compared: those that share the most keys.
const COMPARED: i64 = 500;

/// The foundation's other submitted applications that are probably from the same applicant, with the reason: those with the strongest
/// reasons first, then the oldest.
///
/// # Errors
/// If the database fails.
pub(crate) async fn likely_duplicates(
    tx: &mut Tx,
    of: &ApplicationRow,
) -> Result<Vec<(ApplicationReference, DuplicateReason)>, CommandError> {
    let own: Option<ApplicantRow> = tx
        .optional(
            "SELECT reference, record, COALESCE(likeness, '') AS name FROM application WHERE reference = $1",
            &[(&of.reference).into()],
        )
        .await?;
    let Some(own) = own.as_ref().map(ComparedApplicant::of) else {
        return Ok(Vec::new());
    };
    let rows: Vec<ApplicantRow> = tx
        .all(
            "SELECT a.reference, a.record, COALESCE(a.likeness, '') AS name FROM (SELECT o.application, MAX(o.exact) AS exact, \
             COUNT(*) AS shared FROM likeness_key k JOIN likeness_key o ON o.key = k.key AND o.application <> k.application \
             WHERE k.application = $1 GROUP BY o.application ORDER BY 2 DESC, 3 DESC, 1 LIMIT $2) c \
             JOIN application a ON a.reference = c.application WHERE a.foundation = $3 AND a.submitted_at IS NOT NULL \
             ORDER BY a.submitted_at, a.reference",
            &[(&of.reference).into(), COMPARED.into(), (&of.foundation).into()],
        )
        .await?;
    let like = rows.into_iter().filter_map(|row| {
        own.likeness(&ComparedApplicant::of(&row))
            .map(|why| (row.reference, why))
    });
    let mut like: Vec<_> = like.collect();
    like.sort_by_key(|(_, why)| *why);
    Ok(like)
}

/// Stores the keys by which an application is found as a likely duplicate, instead of those it had.
///
/// # Errors
/// If the database fails.
pub(crate) async fn store_keys(
    tx: &mut Tx,
    foundation: &str,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    let row: Option<ApplicantRow> = tx
        .optional(
            "SELECT reference, record, COALESCE(likeness, '') AS name FROM application WHERE reference = $1",
            &[reference.into()],
        )
        .await?;
    let keys = row.map_or_else(Vec::new, |row| keys(foundation, &ComparedApplicant::of(&row)));
    tx.run("DELETE FROM likeness_key WHERE application = $1", &[reference.into()])
        .await?;
    let rows = keys
        .iter()
        .map(|key| [key.key.into(), reference.into(), i64::from(key.exact).into()]);
    let rows: Vec<_> = rows.collect();
    tx.insert("likeness_key (key, application, exact)", &rows).await?;
    tx.run(
        "UPDATE application SET has_keys = 1 WHERE reference = $1",
        &[reference.into()],
    )
    .await?;
    Ok(())
}

/// What says whose an application is, as stored.
#[derive(Debug)]
pub(super) struct ApplicantRow {
    pub reference: ApplicationReference,
    /// JSON: the answers as submitted.
    pub record: Option<String>,
    pub name: String,
}
from_row!(ApplicantRow {
    reference,
    record,
    name
});

/// What says whose an application is, in the form in which it's compared.
#[derive(Debug)]
pub(super) struct ComparedApplicant {
    pub register: Option<String>,
    pub vat: Option<String>,
    pub website: Option<String>,
    /// Without its legal form.
    pub name: String,
}

impl ComparedApplicant {
    pub fn of(row: &ApplicantRow) -> Self {
        /// The rest of a record is long, and isn't compared.
        #[derive(Default, Deserialize)]
        struct Compared {
            #[serde(rename = "organisation.register")]
            register: Option<Value>,
            #[serde(rename = "organisation.vat")]
            vat: Option<Value>,
            #[serde(rename = "organisation.website")]
            website: Option<Value>,
        }
        let record = row
            .record
            .as_deref()
            .and_then(|record| serde_json::from_str(record).ok());
        let Compared { register, vat, website } = record.unwrap_or_default();
        let text = |value: Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_owned);
        Self {
            register: text(register).as_deref().and_then(letters_of),
            vat: text(vat).as_deref().and_then(letters_of),
            website: text(website),
            // Stored ones can be from an older version, which knew fewer legal forms.
            name: normal(&row.name),
        }
    }

    /// Why both applications are probably from the same applicant. `None` if nothing says so.
    pub fn likeness(&self, other: &Self) -> Option<DuplicateReason> {
        let is_same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        if is_same(&self.register, &other.register) || is_same(&self.vat, &other.vat) {
            return Some(DuplicateReason::SameRegisterNumber);
        }
        let websites = self.website.as_deref().zip(other.website.as_deref());
        if websites.is_some_and(|(one, other)| same_website(one, other)) {
            return Some(DuplicateReason::SameWebsite);
        }
        (!self.name.is_empty() && likeness(&self.name, &other.name) >= ALIKE).then_some(DuplicateReason::SimilarName)
    }
}

/// The letters and digits of a number, in whichever form of them. `None` if it has none.
fn letters_of(number: &str) -> Option<String> {
    let folded = folded(number);
    let letters = folded.chars().filter(|c| c.is_alphanumeric());
    Some(letters.collect()).filter(|letters: &String| !letters.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::application::key;
    use serde_json::json;

    fn applicant(name: &str, key: &str, answer: &Value) -> ComparedApplicant {
        ComparedApplicant::of(&ApplicantRow {
            reference: ApplicationReference::parse("7KQ2-M9XW").unwrap(),
            record: Some(json!({ "fact.ships": "3", key: answer }).to_string()),
            name: name.to_owned(),
        })
    }

    #[test]
    fn applicants_are_compared_by_their_answers() {
        for (key, one, other, expected) in [
            (
                key::REGISTER,
                json!("HRB 12345"),
                json!("hrb12345"),
                Some(DuplicateReason::SameRegisterNumber),
            ),
            (
                key::VAT,
                json!("DE 1"),
                json!("DE1"),
                Some(DuplicateReason::SameRegisterNumber),
            ),
            (
                key::WEBSITE,
                json!("https://a.example.org"),
                json!("http://www.a.example.org/"),
                Some(DuplicateReason::SameWebsite),
            ),
            (key::WEBSITE, json!(7), json!(7), None),
        ] {
            let (one, other) = (applicant("Harbour", key, &one), applicant("Lighthouse", key, &other));
            assert_eq!(one.likeness(&other), expected, "{key}");
        }
        let (one, other) = (
            applicant("Harbour Ltd", key::VAT, &json!("")),
            applicant("Harbour", key::VAT, &json!("")),
        );
        assert_eq!(one.likeness(&other), Some(DuplicateReason::SimilarName));
    }

    #[test]
    fn numbers_are_compared_by_their_letters_and_digits() {
        assert_eq!(letters_of("HRB 12.345"), letters_of("hrb-12345"));
        assert_eq!(letters_of(" - "), None);
    }
}
