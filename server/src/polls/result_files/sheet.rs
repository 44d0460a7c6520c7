//! The ballots as a table: a line for each, and a column for each candidate.

use crate::applications::CommandError;
use crate::spreadsheet::{SheetCell, Spreadsheet};
use domain::poll::{AuditBundle, BundleBallot, Choices, PollKind, Secrecy, YesNo};
use std::iter::once;

/// The ballots as CSV: receipt, votes, the member if ballots are recorded, and the choices. In a candidate's column is
/// the rank, a 1 for a mark, or the points. A resolution has one column, with `yes`, `no` or `abstain`.
pub(super) fn ballots(bundle: &AuditBundle) -> Result<Vec<u8>, CommandError> {
    let is_recorded = bundle.rules.secrecy == Secrecy::Recorded;
    let is_election = bundle.rules.kind == PollKind::Election;
    let member = is_recorded.then_some("member");
    let names = bundle.candidates.iter().map(|candidate| candidate.name.as_str());
    let answer = (!is_election).then_some("answer");
    let mut sheet = Spreadsheet::new();
    let header = ["receipt", "votes"]
        .into_iter()
        .chain(member)
        .chain(names)
        .chain(answer);
    sheet.add(header).map_err(unwritten)?;
    for ballot in &bundle.ballots {
        let member = is_recorded.then(|| SheetCell::Text(ballot.member.as_deref().unwrap_or_default()));
        let line = once(SheetCell::Text(&ballot.receipt))
            .chain(once(SheetCell::Number(ballot.votes.to_string())))
            .chain(member)
            .chain(choices(bundle, ballot));
        sheet.add_cells(line).map_err(unwritten)?;
    }
    sheet.finish().map_err(unwritten)
}

fn unwritten(error: csv::Error) -> CommandError {
    CommandError::Files(error.to_string())
}

/// A cell for each candidate, or one for the answer.
fn choices<'a>(bundle: &AuditBundle, ballot: &BundleBallot) -> Vec<SheetCell<'a>> {
    let each = |cell: &dyn Fn(u32) -> Option<String>| -> Vec<SheetCell<'a>> {
        let candidates = bundle.candidates.iter();
        let cells = candidates.map(|candidate| SheetCell::Number(cell(candidate.number).unwrap_or_default()));
        cells.collect()
    };
    match &ballot.choices {
        Choices::Ranking(ranked) => each(&|number| {
            let place = ranked.iter().position(|other| *other == number)?;
            Some((place + 1).to_string())
        }),
        Choices::Marks(marked) => each(&|number| marked.contains(&number).then(|| "1".to_owned())),
        Choices::Points(points) => each(&|number| {
            let (_, given) = points.iter().find(|(other, _)| *other == number)?;
            Some(given.to_string())
        }),
        Choices::Answer(YesNo::Yes) => vec![SheetCell::Text("yes")],
        Choices::Answer(YesNo::No) => vec![SheetCell::Text("no")],
        Choices::Answer(YesNo::Abstain) => vec![SheetCell::Text("abstain")],
    }
}

#[cfg(test)]
mod tests {
    use super::ballots;
    use crate::polls::samples;
    use domain::poll::{AuditBundle, Choices};

    fn lines(bundle: &AuditBundle) -> Vec<String> {
        let written = String::from_utf8(ballots(bundle).unwrap()).unwrap();
        written.lines().map(|line| line.replace('"', "")).take(3).collect()
    }

    #[test]
    fn each_candidate_has_a_column_and_names_are_no_formulas() {
        assert_eq!(
            lines(&samples::election()),
            [
                "receipt,votes,Ann Lee,'=Bob Roe,Cleo C Poe,שרה לוי",
                "04BK-29MD-XW4H-83RT,5,1,2,,",
                "29MD-XW4H-83RT-04BK,1,,1,,2",
            ]
        );
        let points = vec![Choices::Points(vec![(1, 1), (5, 1)]), Choices::Points(Vec::new())];
        assert_eq!(
            lines(&samples::election_by("cumulative", points))[1..],
            ["04BK-29MD-XW4H-83RT,5,1,,,1", "29MD-XW4H-83RT-04BK,1,,,,"]
        );
    }

    #[test]
    fn recorded_ballots_have_the_members_names() {
        assert_eq!(
            lines(&samples::resolution()),
            [
                "receipt,votes,member,answer",
                "04BK-29MD-XW4H-83RT,5,Harbour Works Ltd.,yes",
                "29MD-XW4H-83RT-04BK,1,'=Quay,no",
            ]
        );
    }
}
