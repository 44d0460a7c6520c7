//! What members have stated since they joined: facts that a change of tier or a renewal needed, and that nobody had asked for.

use super::ids::MembershipId;
use super::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::{Answers, key};

/// The facts of the changes and renewals that were approved, as answers. Of two answers to a question, the later one counts.
///
/// # Errors
/// If the database fails.
pub(crate) async fn later_facts(tx: &mut Tx, membership: &MembershipId) -> Result<Answers, CommandError> {
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT f.fact, f.answer FROM tier_change_fact f \
             JOIN tier_change c ON c.membership = f.membership AND c.number = f.number \
             WHERE f.membership = $1 AND c.state IN ('approved', 'done') ORDER BY f.number, f.fact",
            &[membership.into()],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(fact, answer)| (key::fact(&fact), answer))
        .collect())
}

impl LinkedApplication<'_> {
    /// The same, knowing more than the application says. In memory: what was applied for stays as it was.
    pub(crate) fn knowing(mut self, facts: &Answers) -> Self {
        if !facts.is_empty() {
            let all = self.answers().with(facts);
            self.set(all);
        }
        self
    }
}
