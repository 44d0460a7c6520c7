//! What happened to a poll in public, from the ledger.

use super::rows::PollRow;
use crate::applications::CommandError;
use crate::from_row;
use crate::storage::{Tx, among, among_query};
use app::api::{HistoryBrief, MOST_ENTRIES};
use serde_json::Value;

/// The entries that everyone sees.
const PUBLIC: [&str; 8] = [
    "poll announced",
    "poll changed",
    "roll frozen",
    "roll corrected",
    "voting extended",
    "poll cancelled",
    "poll counted",
    "result certified",
];

/// An entry of the ledger about a poll.
struct PollEntryRow {
    action: String,
    actor: String,
    /// The actor's address, if it's an account.
    email: Option<String>,
    at: i64,
    /// Its details, as JSON.
    detail: String,
    /// Its personal data, as JSON.
    content: Option<String>,
}
from_row!(PollEntryRow {
    action,
    actor,
    email,
    at,
    detail,
    content
});

/// What happened in public, the oldest first. Only the foundation's people see who did it (`names`).
///
/// # Errors
/// If the database fails.
pub(super) async fn poll_history(tx: &mut Tx, poll: &PollRow, names: bool) -> Result<Vec<HistoryBrief>, CommandError> {
    let sql = among_query!(
        tx.backend(),
        "SELECT l.action, l.actor, a.email, l.at, l.detail, p.content FROM ledger l LEFT JOIN account a ON a.id = l.actor \
         LEFT JOIN personal p ON p.seq = l.seq WHERE l.action IN ",
        " AND l.subject = $2 ORDER BY l.seq DESC LIMIT $3"
    );
    let (kinds, subject) = (among(PUBLIC), poll.subject());
    let mut rows: Vec<PollEntryRow> = tx
        .all(sql, &[(&kinds).into(), (&subject).into(), MOST_ENTRIES.into()])
        .await?;
    rows.reverse();
    Ok(rows.into_iter().map(|row| row.brief(names)).collect())
}

impl PollEntryRow {
    fn brief(self, names: bool) -> HistoryBrief {
        // Why members without a vote were accepted usually names them. The form doesn't say that it's published.
        let is_public = self.action != "roll frozen";
        let why = if names || is_public { self.why() } else { String::new() };
        let who = match self.email {
            _ if self.actor == "system" => self.actor,
            Some(email) if names => email,
            _ => "foundation".to_owned(),
        };
        HistoryBrief {
            what: self.action,
            who,
            why,
            at: self.at,
            invoice: String::new(),
            on_behalf: false,
        }
    }

    /// The reason. Before it, how many votes a line of the roll has after its correction: `5 → 15`.
    fn why(&self) -> String {
        let detail: Value = serde_json::from_str(&self.detail).unwrap_or_default();
        let content = self.content.as_deref().and_then(|text| serde_json::from_str(text).ok());
        let content: Value = content.unwrap_or_default();
        let reason = content.get("reason").and_then(Value::as_str).unwrap_or_default();
        let votes = |name: &str| detail.get(name).and_then(Value::as_i64);
        match votes("votes_before").zip(votes("votes_after")) {
            Some((before, after)) => format!("{before} → {after}\n{reason}").trim().to_owned(),
            None => reason.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PollEntryRow;

    fn row(actor: &str, email: Option<&str>, detail: &str, content: Option<&str>) -> PollEntryRow {
        PollEntryRow {
            action: "roll corrected".to_owned(),
            actor: actor.to_owned(),
            email: email.map(ToOwned::to_owned),
            at: 5,
            detail: detail.to_owned(),
            content: content.map(ToOwned::to_owned),
        }
    }

    #[test]
    fn only_staff_see_who_did_it() {
        let by_ada = || row("mfzwi", Some("ada@example.org"), "{}", None);
        assert_eq!(by_ada().brief(true).who, "ada@example.org");
        assert_eq!(by_ada().brief(false).who, "foundation");
        assert_eq!(row("system", None, "{}", None).brief(false).who, "system");
        assert_eq!(row("command line", None, "{}", None).brief(true).who, "foundation");
    }

    #[test]
    fn only_staff_read_why_a_roll_with_faults_was_frozen() {
        let frozen = || PollEntryRow {
            action: "roll frozen".to_owned(),
            ..row("mfzwi", None, "{}", Some(r#"{"reason":"We called Quiet Quay."}"#))
        };
        assert_eq!(frozen().brief(true).why, "We called Quiet Quay.");
        assert_eq!(frozen().brief(false).why, "");
    }

    #[test]
    fn a_correction_says_how_many_votes_a_line_has_without_naming_the_member() {
        let detail = r#"{"membership":"abc","votes_before":5,"votes_after":15}"#;
        let corrected = row("system", None, detail, Some(r#"{"reason":"The invoice was paid."}"#));
        assert_eq!(corrected.brief(false).why, "5 → 15\nThe invoice was paid.");
        // The reason was erased.
        assert_eq!(row("system", None, detail, None).brief(false).why, "5 → 15");
        let extended = row("system", None, "{}", Some(r#"{"reason":"Two more weeks."}"#));
        assert_eq!(extended.brief(false).why, "Two more weeks.");
    }
}
