//! What members can do in a poll.

use app::api::{MOST_OBJECTIONS, OwnPollLine, VoiceAction};
use domain::poll::{PollKind, PollPhase, PollRules};

/// What somebody can do for a member now. Those who only vote for the member, and don't act for it any more, can only
/// vote.
pub(super) fn voice_actions(rules: &PollRules, phase: PollPhase, line: &OwnPollLine, acts: bool) -> Vec<VoiceAction> {
    let votes = line.entry.votes() > 0;
    let is_election = rules.kind == PollKind::Election;
    let nominates = acts && votes && is_election && phase == PollPhase::Nominating;
    let supports = nominates && rules.supporters > 0;
    let asks = acts && is_election && (PollPhase::Nominating..=PollPhase::Voting).contains(&phase);
    let is_open = !line.has_voted || rules.may_replace;
    let all = [
        (
            VoiceAction::Object,
            acts && phase <= PollPhase::Voting && line.objections.len() < MOST_OBJECTIONS,
        ),
        (VoiceAction::Nominate, nominates),
        (VoiceAction::Support, supports),
        (VoiceAction::Unsupport, supports),
        (VoiceAction::Ask, asks),
        (
            VoiceAction::Vote,
            votes && line.is_voter && is_open && phase == PollPhase::Voting,
        ),
    ];
    let possible = all.into_iter().filter(|(_, is_possible)| *is_possible);
    possible.map(|(action, _)| action).collect()
}

#[cfg(test)]
mod tests {
    use super::voice_actions;
    use app::api::{OwnPollLine, VoiceAction};
    use domain::poll::{PaperKind, PollKind, PollPhase, PollRules, Secrecy};
    use domain::roll::{Representative, RollEntry, Voter};

    fn rules(kind: PollKind, supporters: u32) -> PollRules {
        PollRules {
            kind,
            paper: PaperKind::Ranking,
            rule: "meek-prf".to_owned(),
            seats: 1,
            most_marks: 0,
            secrecy: Secrecy::Secret,
            may_replace: false,
            majority: None,
            quorum: None,
            most_per_organisation: None,
            supporters,
            paid_up: false,
        }
    }

    fn line(votes: i64, is_voter: bool) -> OwnPollLine {
        OwnPollLine {
            membership: "a".to_owned(),
            name: "Example a".to_owned(),
            entry: RollEntry::Votes(Voter {
                membership: "a".to_owned(),
                reference: "REF-a".to_owned(),
                name: "Example a".to_owned(),
                tier: "gold".to_owned(),
                version: "2026".to_owned(),
                representative: Representative {
                    name: "Ada Example".to_owned(),
                    email: "ada@example.org".to_owned(),
                },
                votes,
                reasons: Vec::new(),
            }),
            salt: None,
            line_hash: None,
            is_voter,
            has_voted: false,
            objections: Vec::new(),
            actions: Vec::new(),
        }
    }

    #[test]
    fn what_somebody_can_do_for_a_member_depends_on_the_phase() {
        use VoiceAction::{Ask, Nominate, Object, Support, Unsupport, Vote};
        let election = rules(PollKind::Election, 3);
        let own = line(5, true);
        for (phase, expected) in [
            (PollPhase::Announced, vec![Object]),
            (PollPhase::Nominating, vec![Object, Nominate, Support, Unsupport, Ask]),
            (PollPhase::Waiting, vec![Object, Ask]),
            (PollPhase::Held, vec![Object, Ask]),
            (PollPhase::Voting, vec![Object, Ask, Vote]),
            (PollPhase::Closed, vec![]),
            (PollPhase::Certified, vec![]),
            (PollPhase::Cancelled, vec![]),
        ] {
            assert_eq!(voice_actions(&election, phase, &own, true), expected, "{phase:?}");
        }
    }

    #[test]
    fn only_the_person_who_votes_can_vote_and_only_once() {
        let mut election = rules(PollKind::Election, 0);
        let voting = |rules: &PollRules, line: &OwnPollLine, acts: bool| {
            voice_actions(rules, PollPhase::Voting, line, acts).contains(&VoiceAction::Vote)
        };
        let mut own = line(5, true);
        assert!(voting(&election, &own, true));
        assert!(
            voting(&election, &own, false),
            "also without a role since the record date"
        );
        assert!(!voting(&election, &line(5, false), true));
        assert!(!voting(&election, &line(0, true), true));
        own.has_voted = true;
        assert!(!voting(&election, &own, true));
        election.may_replace = true;
        assert!(voting(&election, &own, true));
    }

    #[test]
    fn a_resolution_has_no_candidates() {
        let resolution = rules(PollKind::Resolution, 0);
        assert_eq!(
            voice_actions(&resolution, PollPhase::Nominating, &line(5, true), true),
            [VoiceAction::Object]
        );
    }
}
