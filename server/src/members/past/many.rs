//! All memberships of a programme on a day in the past.

use super::entries::PastEntry;
use super::people::contact_then;
use super::terms::{TermDays, recorded};
use crate::applications::{ApplicationReference, CommandError};
use crate::members::contacts::ContactRow;
use crate::members::scope::MembershipScope;
use crate::storage::Tx;
use domain::date::Date;
use domain::member::{MemberContact, PastMembership};
use std::collections::BTreeMap;

/// What has been recorded about memberships, to say what they were at the end of a day in the past.
pub(crate) struct RecordedPast {
    on: Date,
    entries: BTreeMap<ApplicationReference, Vec<PastEntry>>,
}

impl RecordedPast {
    /// # Errors
    /// If the database fails.
    pub async fn read(tx: &mut Tx, scope: MembershipScope<'_>, on: Date) -> Result<Self, CommandError> {
        let entries = PastEntry::of_programme(tx, scope).await?;
        Ok(Self { on, entries })
    }

    fn entries(&self, application: &ApplicationReference) -> &[PastEntry] {
        self.entries.get(application).map_or(&[][..], Vec::as_slice)
    }

    /// What a membership with these terms was. `None` if it wasn't known yet.
    pub fn membership(&self, application: &ApplicationReference, terms: &[TermDays]) -> Option<PastMembership> {
        let first = terms.first()?;
        // What's recorded later about earlier days counts: members were imported, or began on the day of their
        // approval.
        if first.created_on > self.on && first.first_day > self.on {
            return None;
        }
        Some(recorded(terms, self.entries(application)).on(self.on))
    }

    /// The people who had a role, as they were known.
    pub fn contacts(&self, application: &ApplicationReference, rows: &[ContactRow]) -> Vec<MemberContact> {
        let entries = self.entries(application);
        let then = rows.iter().filter_map(|row| contact_then(row, entries, self.on));
        then.map(|(contact, _)| contact).collect()
    }
}
