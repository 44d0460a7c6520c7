//! The ballots as BLT, the format of most STV software.

use domain::count::format::write_blt;
use domain::poll::{AuditBundle, PollContest, PollKind};

/// An election's ballots as BLT. Candidates are numbered by their places in the bundle, because BLT has no gaps, and
/// each ballot has the voter's votes as its multiple. BLT has no caps, so a count from it doesn't apply them. `None`
/// for points and answers, which BLT can't say.
pub(super) fn blt(bundle: &AuditBundle) -> Option<String> {
    if bundle.rules.kind != PollKind::Election {
        return None;
    }
    let mut contest = PollContest::of(bundle).ok()?.contest;
    contest.caps = Vec::new();
    for (candidate, place) in contest.candidates.iter_mut().zip(1..) {
        // With other labels, there'd be an option that only some software reads.
        candidate.label = format!("C{place}");
    }
    write_blt(&contest, Some(&bundle.title)).ok()
}

#[cfg(test)]
mod tests {
    use super::blt;
    use crate::polls::samples;
    use domain::poll::Choices;

    #[test]
    fn rankings_are_written_with_the_voters_votes() {
        let written = blt(&samples::election()).unwrap();
        let lines: Vec<&str> = written.lines().filter(|line| !line.starts_with("[tie ")).collect();
        assert_eq!(
            lines,
            [
                "4 2",
                "-3",
                "5 1 2 0",
                "1 2 4 0",
                "1 3 4 0",
                "1 0",
                "3 4 1 0",
                "0",
                "\"Ann Lee\"",
                "\"=Bob Roe\"",
                "\"Cleo 'C' Poe\"",
                "\"שרה לוי\"",
                "\"Board 2027\"",
            ]
        );
    }

    #[test]
    fn marks_are_equal_ranks_and_points_and_answers_are_not_written() {
        let marks = vec![Choices::Marks(vec![1, 3]), Choices::Marks(vec![5])];
        let written = blt(&samples::election_by("plurality", marks)).unwrap();
        assert!(written.contains("\n5 1=2 0\n1 4 0\n"), "{written}");
        let points = vec![Choices::Points(vec![(1, 2)])];
        assert_eq!(blt(&samples::election_by("cumulative", points)), None);
        assert_eq!(blt(&samples::resolution()), None);
    }
}
