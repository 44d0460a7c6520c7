//! What voting rolls need of a programme's memberships, in the same few statements however many there are.

use super::versions::ProgrammeVersions;
use crate::applications::{ApplicationReference, CommandError, MembershipId, PartyId};
use crate::clock::{DAY, Timestamp};
use crate::from_row;
use crate::members::{ContactRow, MembershipScope, StartedMembership, TermDays, scoped_query, started_membership};
use crate::reviews::StoredDay;
use crate::storage::{Arg, Backend, Tx};
use domain::application::{Answers, key};
use domain::date::Date;
use std::collections::BTreeMap;

/// Who has a membership.
pub(super) struct HolderRow {
    membership: MembershipId,
    pub party: PartyId,
    /// Empty if it was erased.
    pub name: String,
    kind: String,
}
from_row!(HolderRow {
    membership,
    party,
    name,
    kind
});

impl HolderRow {
    pub fn is_person(&self) -> bool {
        self.kind == "person"
    }
}

/// A term, as stored.
pub(super) struct RollTermRow {
    membership: MembershipId,
    number: i64,
    first_day: StoredDay,
    last_day: Option<StoredDay>,
    version: Option<String>,
    tier: Option<String>,
    created_at: i64,
}
from_row!(RollTermRow {
    membership,
    number,
    first_day,
    last_day,
    version,
    tier,
    created_at
});

impl RollTermRow {
    pub fn days(&self) -> TermDays {
        TermDays {
            number: self.number,
            first_day: self.first_day.0,
            last_day: self.last_day.map(|day| day.0),
            created_on: Timestamp(self.created_at).day(),
        }
    }

    /// The version and the tier that it's under: for a term that doesn't say so, those of its membership.
    pub fn rules<'t>(&'t self, membership: &'t StartedMembership) -> (&'t str, &'t str) {
        let version = self.version.as_deref().unwrap_or(&membership.version);
        (version, self.tier.as_deref().unwrap_or(&membership.tier))
    }
}

/// What's stored about memberships.
pub(super) struct StoredMembers {
    pub memberships: Vec<StartedMembership>,
    holders: BTreeMap<MembershipId, HolderRow>,
    terms: BTreeMap<MembershipId, Vec<RollTermRow>>,
    contacts: BTreeMap<MembershipId, Vec<ContactRow>>,
    answers: BTreeMap<ApplicationReference, Answers>,
    overdue: BTreeMap<MembershipId, Date>,
    nothing: Answers,
}

impl StoredMembers {
    /// What rolls for a day need.
    ///
    /// # Errors
    /// If the database fails, or what's stored can't be read.
    pub async fn read(
        tx: &mut Tx,
        scope: MembershipScope<'_>,
        versions: &ProgrammeVersions<'_>,
        (day, today): (Date, Date),
    ) -> Result<Self, CommandError> {
        let memberships: Vec<StartedMembership> = tx
            .all(
                scoped_query!(
                    scope,
                    started_membership!("id IN (SELECT m.id FROM membership m WHERE "),
                    ") ORDER BY id"
                ),
                &scope.args(),
            )
            .await?;
        // On a day in the past, nobody has to work out what follows a term.
        let whose = match (versions.needs_facts, day < today) {
            (true, _) => Some(String::new()),
            (false, true) => None,
            (false, false) => Some(day.to_string()),
        };
        let answers = match whose {
            Some(ending_before) => answers(tx, scope, (day, ending_before.as_str()), &memberships).await?,
            None => BTreeMap::new(),
        };
        Ok(Self {
            holders: holders(tx, scope).await?,
            terms: terms(tx, scope).await?,
            contacts: contacts(tx, scope).await?,
            overdue: if versions.needs_payments {
                overdue(tx, scope, day).await?
            } else {
                BTreeMap::new()
            },
            answers,
            memberships,
            nothing: Answers::new(),
        })
    }

    pub fn holder(&self, membership: &StartedMembership) -> Option<&HolderRow> {
        self.holders.get(&membership.id)
    }

    /// The terms of a membership, the oldest first.
    pub fn terms(&self, membership: &StartedMembership) -> &[RollTermRow] {
        self.terms.get(&membership.id).map_or(&[][..], Vec::as_slice)
    }

    /// All people of a member, in the order in which they were named.
    pub fn contacts(&self, membership: &StartedMembership) -> &[ContactRow] {
        self.contacts.get(&membership.id).map_or(&[][..], Vec::as_slice)
    }

    /// What's known about a member. Nothing if that isn't needed.
    pub fn answers(&self, membership: &StartedMembership) -> &Answers {
        self.answers.get(&membership.application).unwrap_or(&self.nothing)
    }

    /// The day on which the oldest invoice is due that isn't paid on the day of the roll.
    pub fn overdue(&self, membership: &StartedMembership) -> Option<Date> {
        self.overdue.get(&membership.id).copied()
    }
}

async fn holders(tx: &mut Tx, scope: MembershipScope<'_>) -> Result<BTreeMap<MembershipId, HolderRow>, CommandError> {
    let rows: Vec<HolderRow> = tx
        .all(
            scoped_query!(
                scope,
                "SELECT m.id AS membership, m.party, y.name, y.kind FROM membership m \
                 JOIN party y ON y.id = m.party WHERE ",
                ""
            ),
            &scope.args(),
        )
        .await?;
    Ok(rows.into_iter().map(|row| (row.membership.clone(), row)).collect())
}

async fn terms(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
) -> Result<BTreeMap<MembershipId, Vec<RollTermRow>>, CommandError> {
    let rows: Vec<RollTermRow> = tx
        .all(
            scoped_query!(
                scope,
                "SELECT t.membership, t.number, t.first_day, t.last_day, t.version, t.tier, t.created_at \
                 FROM membership m JOIN term t ON t.membership = m.id WHERE ",
                " ORDER BY t.membership, t.number"
            ),
            &scope.args(),
        )
        .await?;
    let mut terms: BTreeMap<MembershipId, Vec<RollTermRow>> = BTreeMap::new();
    for row in rows {
        terms.entry(row.membership.clone()).or_default().push(row);
    }
    Ok(terms)
}

async fn contacts(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
) -> Result<BTreeMap<MembershipId, Vec<ContactRow>>, CommandError> {
    let rows: Vec<ContactRow> = tx
        .all(
            scoped_query!(
                scope,
                "SELECT c.membership, c.id, c.role, c.kind, c.name, c.email, c.address, c.first_day, c.last_day \
                 FROM membership m JOIN contact c ON c.membership = m.id WHERE ",
                " ORDER BY c.first_day, c.created_at, c.id"
            ),
            &scope.args(),
        )
        .await?;
    let mut contacts: BTreeMap<MembershipId, Vec<ContactRow>> = BTreeMap::new();
    for row in rows {
        contacts.entry(row.membership.clone()).or_default().push(row);
    }
    Ok(contacts)
}

/// The newest answers that state facts, or what somebody gives, as a JSON object for each application: of all members,
/// or only of those whose last term ends before a day (`$4`).
macro_rules! answers {
    ($scope:expr, $object:literal) => {
        scoped_query!(
            $scope,
            concat!(
                "SELECT n.application, CAST(",
                $object,
                "(n.key, n.value) AS TEXT) FROM membership m JOIN answer n ON n.application = m.application WHERE "
            ),
            " AND (n.key LIKE 'fact.%' OR n.key IN ('give', 'give.alternative')) AND n.revision = \
             (SELECT MAX(o.revision) FROM answer o WHERE o.application = n.application AND o.key = n.key) \
             AND ($4 = '' OR EXISTS (SELECT 1 FROM term t WHERE t.membership = m.id AND t.last_day < $4 \
             AND NOT EXISTS (SELECT 1 FROM term l WHERE l.membership = t.membership AND l.number > t.number))) \
             GROUP BY n.application"
        )
    };
}

/// What members have answered, and what they've stated since, until a day: all of them, or only those whose last term
/// ends before a day.
async fn answers(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
    (day, ending_before): (Date, &str),
    memberships: &[StartedMembership],
) -> Result<BTreeMap<ApplicationReference, Answers>, CommandError> {
    let sql = match tx.backend() {
        Backend::Sqlite => answers!(scope, "json_group_object"),
        Backend::Postgres => answers!(scope, "json_object_agg"),
    };
    let [foundation, programme, party] = scope.args();
    let args: [Arg<'_>; 4] = [foundation, programme, party, ending_before.into()];
    let rows: Vec<(ApplicationReference, String)> = tx.all(sql, &args).await?;
    let mut answers: BTreeMap<ApplicationReference, Answers> = BTreeMap::new();
    for (application, json) in rows {
        let typed: BTreeMap<String, String> =
            serde_json::from_str(&json).map_err(|error| CommandError::Files(error.to_string()))?;
        answers.insert(application, typed.into_iter().collect());
    }
    let stated = stated(tx, scope, day).await?;
    for membership in memberships {
        if let Some(stated) = stated.get(&membership.id) {
            let known = answers.entry(membership.application.clone()).or_default();
            *known = known.with(stated);
        }
    }
    Ok(answers)
}

/// What members have stated since they joined, until a day. Of two answers to a question, the later one counts.
async fn stated(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
    day: Date,
) -> Result<BTreeMap<MembershipId, Answers>, CommandError> {
    let [foundation, programme, party] = scope.args();
    let args: [Arg<'_>; 4] = [foundation, programme, party, ((day.unix_days() + 1) * DAY).into()];
    let rows: Vec<(MembershipId, String, String)> = tx
        .all(
            scoped_query!(
                scope,
                "SELECT f.membership, f.fact, f.answer FROM membership m JOIN tier_change_fact f ON f.membership = m.id \
                 JOIN tier_change c ON c.membership = f.membership AND c.number = f.number WHERE ",
                " AND c.state IN ('approved', 'done') AND c.asked_at < $4 ORDER BY f.membership, f.number, f.fact"
            ),
            &args,
        )
        .await?;
    let mut stated: BTreeMap<MembershipId, Answers> = BTreeMap::new();
    for (membership, fact, answer) in rows {
        stated.entry(membership).or_default().set(&key::fact(&fact), &answer);
    }
    Ok(stated)
}

/// The due days of the oldest invoices that aren't paid at the end of a day, as far as that's known.
async fn overdue(
    tx: &mut Tx,
    scope: MembershipScope<'_>,
    day: Date,
) -> Result<BTreeMap<MembershipId, Date>, CommandError> {
    let day = day.to_string();
    let [foundation, programme, party] = scope.args();
    let args: [Arg<'_>; 4] = [foundation, programme, party, (&day).into()];
    let rows: Vec<(MembershipId, StoredDay)> = tx
        .all(
            scoped_query!(
                scope,
                "SELECT m.id, MIN(i.due_on) FROM membership m JOIN invoice i ON i.application = m.application WHERE ",
                " AND i.kind = 'invoice' AND i.issued_on <= $4 \
                 AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id AND c.issued_on <= $4) AND i.gross > \
                 COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL \
                 AND p.paid_on <= $4), 0) GROUP BY m.id"
            ),
            &args,
        )
        .await?;
    Ok(rows.into_iter().map(|(membership, due)| (membership, due.0)).collect())
}
