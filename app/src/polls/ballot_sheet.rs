//! What a voter has filled in, on any kind of ballot. Pure: pages show it, and forms carry it from step to step.

use super::ranking::RankSheet;
use domain::number::read_count;
use domain::poll::{Choices, ChoicesFault, PaperKind, YesNo};

/// What a ballot asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BallotPaper {
    pub kind: PaperKind,
    /// The numbers of the candidates, in the order of the paper.
    pub candidates: Vec<u32>,
    /// The most candidates that can be marked, or the points that each voter has.
    pub most: u32,
}

/// What a voter has filled in, as typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BallotSheet {
    Ranking(RankSheet),
    /// In the order of the paper.
    Marks(Vec<u32>),
    /// In the order of the paper. Candidates can be left out.
    Points(Vec<(u32, String)>),
    Answer(Option<YesNo>),
}

/// The name of the field with a candidate's number in the order.
pub(super) fn rank_field(candidate: u32) -> String {
    format!("rank-{candidate}")
}

/// The name of the field with a candidate's points.
pub(super) fn points_field(candidate: u32) -> String {
    format!("points-{candidate}")
}

/// An answer's value in forms.
pub(super) fn answer_id(answer: YesNo) -> &'static str {
    match answer {
        YesNo::Yes => "yes",
        YesNo::No => "no",
        YesNo::Abstain => "abstain",
    }
}

/// All answers, in the order of the paper.
pub(super) const ANSWERS: [YesNo; 3] = [YesNo::Yes, YesNo::No, YesNo::Abstain];

impl BallotSheet {
    pub fn empty(kind: PaperKind) -> Self {
        match kind {
            PaperKind::Ranking => Self::Ranking(RankSheet::default()),
            PaperKind::Marks => Self::Marks(Vec::new()),
            PaperKind::Points => Self::Points(Vec::new()),
            PaperKind::Question => Self::Answer(None),
        }
    }

    pub fn of(choices: &Choices) -> Self {
        match choices {
            Choices::Ranking(order) => Self::Ranking(RankSheet::of(order.clone())),
            Choices::Marks(marked) => Self::Marks(marked.clone()),
            Choices::Points(points) => {
                let typed = points
                    .iter()
                    .map(|(candidate, points)| (*candidate, points.to_string()));
                Self::Points(typed.collect())
            }
            Choices::Answer(answer) => Self::Answer(Some(*answer)),
        }
    }

    /// Reads what a form sent. What isn't on the paper is left out.
    pub fn read(paper: &BallotPaper, sent: &[(String, String)]) -> Self {
        let value = |name: &str| sent_value(sent, name).map(str::to_owned);
        let candidates = paper.candidates.iter().copied();
        match paper.kind {
            PaperKind::Ranking => {
                let order = value("order").unwrap_or_default();
                let number = |candidate| value(&rank_field(candidate));
                Self::Ranking(RankSheet::read(&paper.candidates, &order, number))
            }
            PaperKind::Marks => {
                let is_marked = |candidate: &u32| {
                    let candidate = candidate.to_string();
                    sent.iter().any(|(name, value)| name == "mark" && *value == candidate)
                };
                Self::Marks(candidates.filter(is_marked).collect())
            }
            PaperKind::Points => {
                let typed = |candidate| Some((candidate, value(&points_field(candidate))?));
                Self::Points(candidates.filter_map(typed).collect())
            }
            PaperKind::Question => {
                let answer = value("answer").unwrap_or_default();
                Self::Answer(ANSWERS.into_iter().find(|known| answer_id(*known) == answer))
            }
        }
    }

    /// What would be cast.
    ///
    /// # Errors
    /// Everything that's wrong with it. The list is empty if a resolution isn't answered.
    pub fn choices(&self, paper: &BallotPaper) -> Result<Choices, Vec<ChoicesFault>> {
        let too_many = || vec![ChoicesFault::TooMany { most: paper.most }];
        match self {
            Self::Ranking(sheet) => sheet.sorted(&paper.candidates).map(Choices::Ranking),
            Self::Marks(_) if self.spent() > i64::from(paper.most) => Err(too_many()),
            Self::Marks(marked) => Ok(Choices::Marks(marked.clone())),
            Self::Points(typed) => {
                let wrong = typed.iter().filter(|(_, typed)| points(typed).is_none());
                let wrong: Vec<_> = wrong.map(|(candidate, _)| ChoicesFault::BadRank(*candidate)).collect();
                if !wrong.is_empty() {
                    return Err(wrong);
                }
                if self.spent() > i64::from(paper.most) {
                    return Err(too_many());
                }
                let given = typed.iter().filter_map(|(candidate, typed)| {
                    let points = points(typed).filter(|points| *points > 0)?;
                    Some((*candidate, points))
                });
                Ok(Choices::Points(given.collect()))
            }
            Self::Answer(answer) => answer.map(Choices::Answer).ok_or_else(Vec::new),
        }
    }

    /// How many candidates are marked, or how many points are given, as far as they can be read.
    pub fn spent(&self) -> i64 {
        match self {
            Self::Marks(marked) => i64::try_from(marked.len()).unwrap_or(i64::MAX),
            Self::Points(typed) => {
                let given = typed.iter().filter_map(|(_, typed)| points(typed));
                given.map(i64::from).fold(0, i64::saturating_add)
            }
            Self::Ranking(_) | Self::Answer(_) => 0,
        }
    }

    /// The hidden fields that carry it to the next step.
    pub fn fields(&self) -> Vec<(String, String)> {
        match self {
            Self::Ranking(sheet) => {
                let typed = sheet.typed.iter();
                let typed = typed.map(|(candidate, typed)| (rank_field(*candidate), typed.clone()));
                [(ORDER.to_owned(), order_value(&sheet.order))]
                    .into_iter()
                    .chain(typed)
                    .collect()
            }
            Self::Marks(marked) => {
                let fields = marked.iter();
                fields
                    .map(|candidate| ("mark".to_owned(), candidate.to_string()))
                    .collect()
            }
            Self::Points(typed) => {
                let fields = typed.iter();
                fields
                    .map(|(candidate, typed)| (points_field(*candidate), typed.clone()))
                    .collect()
            }
            Self::Answer(answer) => {
                let fields = answer.iter();
                fields
                    .map(|answer| ("answer".to_owned(), answer_id(*answer).to_owned()))
                    .collect()
            }
        }
    }
}

/// The name of the field with the order that a page shows.
pub(super) const ORDER: &str = "order";

/// Its value, such as `3,1`.
pub(super) fn order_value(order: &[u32]) -> String {
    order.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

/// The first value that a form sent under a name.
pub(super) fn sent_value<'a>(sent: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = sent.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.as_str())
}

/// Points as typed. Nothing is 0. `None` if it isn't a whole number.
fn points(typed: &str) -> Option<u32> {
    if typed.trim().is_empty() {
        return Some(0);
    }
    let number = read_count(typed, i64::from(u32::MAX))?;
    u32::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(kind: PaperKind, most: u32) -> BallotPaper {
        BallotPaper {
            kind,
            candidates: vec![4, 1, 3],
            most,
        }
    }

    fn sent(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn every_kind_of_ballot_is_read() {
        for (kind, pairs, expected) in [
            (
                PaperKind::Ranking,
                vec![("order", "3,1"), ("rank-1", "1"), ("rank-3", "2"), ("rank-4", "")],
                Choices::Ranking(vec![1, 3]),
            ),
            (
                PaperKind::Marks,
                vec![("mark", "3"), ("mark", "4"), ("mark", "9")],
                Choices::Marks(vec![4, 3]),
            ),
            (PaperKind::Marks, vec![], Choices::Marks(vec![])),
            (
                PaperKind::Points,
                vec![("points-4", "0"), ("points-1", " 2 "), ("points-3", "")],
                Choices::Points(vec![(1, 2)]),
            ),
            (
                PaperKind::Question,
                vec![("answer", "abstain")],
                Choices::Answer(YesNo::Abstain),
            ),
        ] {
            let paper = paper(kind, 2);
            let sheet = BallotSheet::read(&paper, &sent(&pairs));
            assert_eq!(sheet.choices(&paper), Ok(expected), "{pairs:?}");
        }
    }

    #[test]
    fn what_cannot_be_cast_says_why() {
        let most = 2;
        for (kind, pairs, faults) in [
            (
                PaperKind::Marks,
                vec![("mark", "1"), ("mark", "3"), ("mark", "4")],
                vec![ChoicesFault::TooMany { most }],
            ),
            (
                PaperKind::Points,
                vec![("points-1", "2"), ("points-3", "1")],
                vec![ChoicesFault::TooMany { most }],
            ),
            (
                PaperKind::Points,
                vec![("points-1", "some"), ("points-3", "-1"), ("points-4", "1.5")],
                vec![
                    ChoicesFault::BadRank(4),
                    ChoicesFault::BadRank(1),
                    ChoicesFault::BadRank(3),
                ],
            ),
            (PaperKind::Question, vec![("answer", "perhaps")], vec![]),
        ] {
            let paper = paper(kind, most);
            let sheet = BallotSheet::read(&paper, &sent(&pairs));
            assert_eq!(sheet.choices(&paper), Err(faults), "{pairs:?}");
        }
    }

    #[test]
    fn hidden_fields_carry_it_to_the_next_step() {
        let typed = RankSheet {
            order: vec![3, 1],
            typed: vec![(4, "1".to_owned())],
        };
        for (kind, sheet) in [
            (PaperKind::Ranking, BallotSheet::Ranking(typed)),
            (PaperKind::Marks, BallotSheet::Marks(vec![4, 3])),
            (
                PaperKind::Points,
                BallotSheet::Points(vec![(4, "x".to_owned()), (1, "2".to_owned())]),
            ),
            (PaperKind::Question, BallotSheet::Answer(Some(YesNo::No))),
        ] {
            assert_eq!(BallotSheet::read(&paper(kind, 2), &sheet.fields()), sheet);
        }
    }
}
