//! Whether a stage is decided, from the votes of its deciders.

use super::reviewer::Reviewer;
use super::rule::{DecisionRule, ReviewRule};
use serde::{Deserialize, Serialize};

/// What a decider votes for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    Approve,
    Decline,
}

/// A decider's vote in a stage. It replaces the decider's earlier votes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Vote {
    pub decider: String,
    /// `None` if the decider is recused because of a conflict of interest. Their other votes don't count then.
    pub decision: Option<Decision>,
}

/// What the votes of a stage amount to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StageStanding {
    /// These deciders can still vote or, if all of them disagree, change their votes. Nobody if there aren't enough
    /// deciders: the foundation has to appoint more.
    Open {
        waiting_for: Vec<String>,
    },
    Approved,
    Declined,
    /// These deciders voted against it. They, or everyone else, have to change their votes.
    Paused {
        by: Vec<String>,
    },
    /// The rule gave no result, so this reviewer decides.
    PassedOn(Reviewer),
}

/// What the votes amount to under a rule. Votes are in the order in which they were cast. Votes of people who aren't deciders
/// don't count.
pub fn standing(rule: ReviewRule, deciders: &[String], votes: &[Vote]) -> StageStanding {
    let count = Count::of(deciders, votes);
    let needed = rule.quorum.map_or(1, usize::from).max(1);
    let enough_appointed = count.appointed >= needed;
    // Recusals don't end, so there's nothing to wait for.
    if count.entitled.len() < needed {
        let instead = rule.otherwise.filter(|_| enough_appointed);
        return instead.map_or_else(|| open(Vec::new()), StageStanding::PassedOn);
    }
    if let Some(decision) = count.result(rule, needed) {
        return match decision {
            Decision::Approve => StageStanding::Approved,
            Decision::Decline => StageStanding::Declined,
        };
    }
    let against = count.who(Some(Decision::Decline));
    if rule.pause_on_no && !against.is_empty() {
        return StageStanding::Paused { by: against };
    }
    if let (true, Some(otherwise)) = (count.is_complete(), rule.otherwise) {
        return StageStanding::PassedOn(otherwise);
    }
    open(if count.is_complete() {
        count.entitled
    } else {
        count.who(None)
    })
}

fn open(waiting_for: Vec<String>) -> StageStanding {
    StageStanding::Open { waiting_for }
}

/// The votes that count.
struct Count {
    /// How many deciders there are, with those who are recused.
    appointed: usize,
    /// The deciders who aren't recused.
    entitled: Vec<String>,
    /// Their decisions. The first one was there first.
    decisions: Vec<(String, Decision)>,
}

impl Count {
    fn of(deciders: &[String], votes: &[Vote]) -> Self {
        let mut entitled: Vec<String> = Vec::new();
        for decider in deciders {
            if !entitled.contains(decider) {
                entitled.push(decider.clone());
            }
        }
        let appointed = entitled.len();
        // A recusal is for good.
        let is_recused = |decider: &String| {
            let mut own = votes.iter().filter(|vote| vote.decider == *decider);
            own.any(|vote| vote.decision.is_none())
        };
        entitled.retain(|decider| !is_recused(decider));
        let mut decisions: Vec<(String, Decision)> = Vec::new();
        for vote in votes.iter().filter(|vote| entitled.contains(&vote.decider)) {
            let Some(decision) = vote.decision else { continue };
            match decisions.iter_mut().find(|(decider, _)| *decider == vote.decider) {
                // A decider who changes their vote keeps their place.
                Some(earlier) => earlier.1 = decision,
                None => decisions.push((vote.decider.clone(), decision)),
            }
        }
        Self {
            appointed,
            entitled,
            decisions,
        }
    }

    /// Whether everyone who can vote has.
    fn is_complete(&self) -> bool {
        self.decisions.len() == self.entitled.len()
    }

    fn votes(&self, decision: Decision) -> usize {
        self.decisions.iter().filter(|(_, voted)| *voted == decision).count()
    }

    /// The deciders with this decision, or without one, in their order.
    fn who(&self, decision: Option<Decision>) -> Vec<String> {
        let voted = |decider: &String| {
            let vote = self.decisions.iter().find(|(voter, _)| voter == decider);
            vote.map(|(_, decision)| *decision)
        };
        let them = self.entitled.iter().filter(|decider| voted(decider) == decision);
        them.cloned().collect()
    }

    /// The decision under a rule, if there is one.
    fn result(&self, rule: ReviewRule, needed: usize) -> Option<Decision> {
        if self.decisions.len() < needed {
            return None;
        }
        let (yes, no) = (self.votes(Decision::Approve), self.votes(Decision::Decline));
        let decision = match rule.rule {
            DecisionRule::One => self.decisions.first().map(|(_, decision)| *decision),
            DecisionRule::Consensus if rule.quorum.is_none() && !self.is_complete() => None,
            DecisionRule::Consensus if no == 0 => Some(Decision::Approve),
            DecisionRule::Consensus if yes == 0 => Some(Decision::Decline),
            DecisionRule::Majority if yes * 2 > self.entitled.len() => Some(Decision::Approve),
            DecisionRule::Majority if no * 2 > self.entitled.len() => Some(Decision::Decline),
            DecisionRule::Consensus | DecisionRule::Majority => None,
        };
        let is_paused = match decision {
            Some(Decision::Approve) => no > 0,
            // A majority has the last word. Otherwise, one vote against only pauses the application.
            Some(Decision::Decline) => rule.rule != DecisionRule::Majority && no < self.entitled.len(),
            None => false,
        };
        decision.filter(|_| !(rule.pause_on_no && is_paused))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deciders(names: &str) -> Vec<String> {
        names.split_whitespace().map(str::to_owned).collect()
    }

    /// `ada+ ben- cem?`: Ada approves, Ben declines, Cem is recused.
    fn votes(written: &str) -> Vec<Vote> {
        let vote = |word: &str| {
            let (decider, sign) = word.split_at(word.len() - 1);
            Vote {
                decider: decider.to_owned(),
                decision: match sign {
                    "+" => Some(Decision::Approve),
                    "-" => Some(Decision::Decline),
                    _ => None,
                },
            }
        };
        written.split_whitespace().map(vote).collect()
    }

    fn said(standing: StageStanding) -> String {
        match standing {
            StageStanding::Open { waiting_for } => format!("open: {}", waiting_for.join(" ")),
            StageStanding::Approved => "approved".to_owned(),
            StageStanding::Declined => "declined".to_owned(),
            StageStanding::Paused { by } => format!("paused: {}", by.join(" ")),
            StageStanding::PassedOn(reviewer) => format!("passed on: {}", reviewer.id()),
        }
    }

    /// What a rule makes of the votes of Ada, Ben and Cem.
    fn check(rule: ReviewRule, cases: &[(&str, &str)]) {
        for (cast, expected) in cases {
            let standing = standing(rule, &deciders("ada ben cem"), &votes(cast));
            assert_eq!(said(standing), *expected, "{rule:?}: {cast}");
        }
    }

    const ONE: ReviewRule = ReviewRule {
        rule: DecisionRule::One,
        quorum: None,
        pause_on_no: false,
        otherwise: None,
    };

    #[test]
    fn one_decision_is_enough() {
        let cases = [
            ("", "open: ada ben cem"),
            ("ben+", "approved"),
            ("ben-", "declined"),
            ("ben- ada+", "declined"),
            ("ben- ada+ ben+", "approved"),
            ("ben- ben? ada+", "approved"),
            ("ben- ada+ ben? ben-", "approved"),
            // A recusal can't be undone.
            ("ben? ben-", "open: ada cem"),
            ("ada? ben?", "open: cem"),
            ("ada? ben? cem?", "open: "),
            ("zoe+", "open: ada ben cem"),
        ];
        check(ONE, &cases);
        let otherwise = ReviewRule {
            otherwise: Some(Reviewer::Board),
            ..ONE
        };
        check(
            otherwise,
            &[("ada? ben? cem?", "passed on: board"), ("ada-", "declined")],
        );
        let pausing = ReviewRule {
            pause_on_no: true,
            ..ONE
        };
        let cases = [
            ("ada+", "approved"),
            ("ada-", "paused: ada"),
            ("ada+ cem-", "paused: cem"),
            ("ada- ada+", "approved"),
            ("ada- ben? cem?", "declined"),
            ("ada- ben- cem-", "declined"),
        ];
        check(pausing, &cases);
    }

    #[test]
    fn consensus_needs_everyone_who_is_not_recused() {
        let rule = ReviewRule {
            rule: DecisionRule::Consensus,
            ..ONE
        };
        let cases = [
            ("ada+ ben+", "open: cem"),
            ("ada+ ben+ cem+", "approved"),
            ("ada+ ben+ cem?", "approved"),
            ("ada- ben- cem-", "declined"),
            ("ada+ ben-", "open: cem"),
            // They have to change their votes.
            ("ada+ ben- cem+", "open: ada ben cem"),
            ("ada+ ben- cem+ ben+", "approved"),
        ];
        check(rule, &cases);
        let otherwise = ReviewRule {
            otherwise: Some(Reviewer::Board),
            ..rule
        };
        let cases = [
            // Everyone is heard first.
            ("ada+ ben-", "open: cem"),
            ("ada+ ben- cem+", "passed on: board"),
            ("ada? ben- cem+", "passed on: board"),
            ("ada? ben? cem?", "passed on: board"),
            ("ada- ben- cem-", "declined"),
        ];
        check(otherwise, &cases);
        let quorum = ReviewRule {
            quorum: Some(2),
            ..otherwise
        };
        let cases = [
            ("ada+", "open: ben cem"),
            ("ada+ ben+", "approved"),
            ("ada- ben-", "declined"),
            ("ada+ ben-", "open: cem"),
            ("ada+ ben- cem+", "passed on: board"),
            ("ada? ben?", "passed on: board"),
        ];
        check(quorum, &cases);
        let pausing = ReviewRule {
            pause_on_no: true,
            ..rule
        };
        let cases = [
            ("ada+ ben-", "paused: ben"),
            ("ada+ ben- cem-", "paused: ben cem"),
            ("ada- ben- cem-", "declined"),
            ("ada+ ben- ben? cem+", "approved"),
        ];
        check(pausing, &cases);
        let pausing = ReviewRule {
            otherwise: Some(Reviewer::Board),
            ..pausing
        };
        // They talk first. The board only decides if nobody can.
        check(
            pausing,
            &[
                ("ada+ ben- cem+", "paused: ben"),
                ("ada? ben? cem?", "passed on: board"),
            ],
        );
    }

    #[test]
    fn a_majority_is_more_than_half_of_those_who_can_vote() {
        let rule = ReviewRule {
            rule: DecisionRule::Majority,
            ..ONE
        };
        let cases = [
            ("ada+", "open: ben cem"),
            ("ada+ ben+", "approved"),
            ("ada- cem-", "declined"),
            ("ada+ ben-", "open: cem"),
            // Half isn't more than half.
            ("ada+ ben- cem?", "open: ada ben"),
            ("ada+ ben? cem?", "approved"),
        ];
        check(rule, &cases);
        let quorum = ReviewRule {
            quorum: Some(3),
            otherwise: Some(Reviewer::Board),
            ..rule
        };
        let cases = [
            ("ada+ ben+", "open: cem"),
            ("ada+ ben+ cem-", "approved"),
            ("cem?", "passed on: board"),
        ];
        check(quorum, &cases);
        let pausing = ReviewRule {
            pause_on_no: true,
            ..rule
        };
        let cases = [
            ("ada+ ben-", "paused: ben"),
            ("ada+ ben- cem+", "paused: ben"),
            ("ada- ben-", "declined"),
        ];
        check(pausing, &cases);
    }

    #[test]
    fn without_enough_deciders_the_foundation_has_to_appoint_some() {
        let rule = ReviewRule {
            rule: DecisionRule::Majority,
            quorum: Some(2),
            otherwise: Some(Reviewer::Board),
            ..ONE
        };
        for named in ["", "ada", "ada ada"] {
            let standing = standing(rule, &deciders(named), &votes("ada+ ada+"));
            assert_eq!(said(standing), "open: ", "{named}");
        }
    }
}
