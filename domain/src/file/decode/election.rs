//! Elections.

use super::decoder::Decoder;
use super::shared::source;
use crate::election::{Election, ElectionSeats, Nominations, OneVotePer, Quorum, SeatTerms, VotingMethod};
use crate::file::format::{METHODS, ONE_VOTE_PER};
use crate::file::view::TableView;
use crate::ratio::Ratio;

impl Decoder<'_> {
    /// `rolled` is the benefit that carries the votes by default.
    pub(super) fn election(
        &mut self,
        id: &str,
        view: TableView<'_>,
        rolled: Option<String>,
        default_source: Option<&String>,
    ) -> Election {
        let method = view.meant("method", METHODS);
        let per = view.meant("one_vote_per", ONE_VOTE_PER);
        Election {
            id: id.to_owned(),
            title: view.must_text("title"),
            voters: view.words("voters"),
            benefit: view.owned("benefit").or(rolled),
            seats: view.owned("seats").map_or_else(
                || ElectionSeats::Number(count(view, "seats").unwrap_or_default()),
                ElectionSeats::Body,
            ),
            terms: view.small("term_years").map(|years| SeatTerms {
                years,
                cohorts: view.small("cohorts").unwrap_or(1),
                first_year: view.small("first_year"),
            }),
            method: VotingMethod::ALL.into_iter().find(|known| Some(known.word()) == method),
            record_days: view.small("record_days"),
            paid_up: view.yes("paid_up"),
            one_vote_per: OneVotePer::ALL.into_iter().find(|known| Some(known.word()) == per),
            most_per_organisation: count(view, "most_per_organisation"),
            quorum: view.table("quorum").map(|quorum| self.quorum(quorum)),
            nominations: view.table("nominations").map(|nominations| Nominations {
                supporters: count(nominations, "supporters"),
                close_days: nominations.small("close_days"),
                text: nominations.text("text"),
            }),
            note: view.text("note"),
            source: source(view, default_source),
            line: view.line(),
        }
    }

    fn quorum(&mut self, view: TableView<'_>) -> Quorum {
        Quorum {
            members: self.share(view, "members"),
            votes: self.share(view, "votes"),
            majority: view.yes("majority"),
            text: view.text("text"),
        }
    }

    /// A share of a class, in percent.
    fn share(&mut self, view: TableView<'_>, key: &str) -> Option<Ratio> {
        let percent = view.number(key)?;
        if percent <= Ratio::ZERO || percent > Ratio::whole(100) {
            self.report(
                view.span(key),
                format!("a quorum of {percent} % isn't possible"),
                format!("write a share between 0 and 100, such as {key} = 10 for 10 %, or delete \"{key}\""),
            );
            return None;
        }
        if percent < Ratio::ONE {
            self.report(
                view.span(key),
                format!("a quorum of {percent} % is probably a mistake"),
                format!("write the share in percent: {key} = 10 for 10 %"),
            );
            return None;
        }
        Some(percent)
    }
}

fn count(view: TableView<'_>, key: &str) -> Option<u32> {
    view.whole(key).map(|number| u32::try_from(number).unwrap_or(u32::MAX))
}
