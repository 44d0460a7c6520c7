//! The rounds of a count, its ties, and how close it was, as blocks of a document.

use super::content::CountMinutes;
use super::layout::{heading, paragraph, table};
use super::words::{name, names};
use crate::pdf::{Block, RichText};
use app::text::{Texts, isolated};
use app::words::poll_tally;
use domain::poll::{ResultRound, ResultTie, ResultTransfer};

/// With more numbers of votes than these, the minutes only say who was elected or eliminated in each round.
const MOST_TALLIES: usize = 2_000;

/// Each round, with the votes of each candidate.
pub(super) fn rounds(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let rounds = &content.bundle.result.rounds;
    if rounds.is_empty() {
        return Vec::new();
    }
    let tallies: usize = rounds.iter().map(|round| round.tallies.len()).sum();
    let in_full = tallies <= MOST_TALLIES;
    let mut blocks = vec![heading(2, &t.poll_count_rounds())];
    if !in_full {
        blocks.push(paragraph(&t.poll_count_rounds_long()));
    }
    for (round, number) in rounds.iter().zip(1_i64..) {
        blocks.push(heading(3, &t.poll_count_round(number)));
        if in_full && !round.tallies.is_empty() {
            blocks.push(votes(t, content, round));
        }
        let sentences = sentences(t, content, round, in_full);
        if !sentences.is_empty() {
            blocks.push(Block::Paragraph(RichText::plain(&sentences.join("\n"))));
        }
    }
    blocks
}

fn votes(t: Texts, content: &CountMinutes, round: &ResultRound) -> Block {
    let rows = round.tallies.iter().map(|(candidate, tally)| {
        let name = isolated(t.locale(), name(content, *candidate));
        vec![name, poll_tally(t, tally)]
    });
    table(&[&t.poll_count_name(), &t.poll_count_votes()], 1, rows.collect())
}

/// What happened in a round, a line for each.
fn sentences(t: Texts, content: &CountMinutes, round: &ResultRound, in_full: bool) -> Vec<String> {
    let threshold = round.threshold.as_deref().filter(|_| in_full);
    let exhausted = round.exhausted.as_deref().filter(|_| in_full);
    let elected = (!round.elected.is_empty()).then(|| t.poll_count_elected(names(t, content, &round.elected)));
    let eliminated =
        (!round.eliminated.is_empty()).then(|| t.poll_count_eliminated(names(t, content, &round.eliminated)));
    let transfers = round.transfers.iter().filter(|_| in_full);
    threshold
        .map(|votes| t.poll_count_threshold(poll_tally(t, votes)))
        .into_iter()
        .chain(exhausted.map(|votes| t.poll_count_exhausted(poll_tally(t, votes))))
        .chain(elected)
        .chain(eliminated)
        .chain(transfers.map(|moved| transfer(t, content, moved)))
        .collect()
}

fn transfer(t: Texts, content: &CountMinutes, moved: &ResultTransfer) -> String {
    let nobody = t.poll_count_to_nobody();
    let to = moved.to.iter().map(|(to, votes)| (name(content, *to), votes));
    let exhausted = moved.exhausted.iter().map(|votes| (&*nobody, votes));
    let parts = to.chain(exhausted);
    let parts: Vec<String> = parts
        .map(|(to, votes)| t.poll_count_moved(to, poll_tally(t, votes)))
        .collect();
    t.poll_count_transfer(name(content, moved.from), parts.join(", "))
}

/// The ties, and what decided each.
pub(super) fn ties(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let bundle = &content.bundle;
    if bundle.result.ties.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![heading(2, &t.poll_count_ties())];
    blocks.extend(bundle.result.ties.iter().map(|found| tie(t, content, found)));
    blocks.push(paragraph(&t.poll_count_tie_order(names(t, content, &bundle.tie_order))));
    blocks
}

fn tie(t: Texts, content: &CountMinutes, found: &ResultTie) -> Block {
    let tied = names(t, content, &found.tied);
    let sentence = match found.by_round {
        Some(earlier) => t.poll_count_tie_round(found.round, tied, earlier),
        None => t.poll_count_tie_lot(found.round, tied),
    };
    let place = usize::try_from(found.round).unwrap_or(usize::MAX).checked_sub(1);
    let round = place.and_then(|place| content.bundle.result.rounds.get(place));
    let chosen = name(content, found.chosen);
    let outcome = match round {
        Some(round) if round.elected.contains(&found.chosen) => Some(t.poll_count_elected(chosen)),
        Some(round) if round.eliminated.contains(&found.chosen) => Some(t.poll_count_eliminated(chosen)),
        // A tie about whose surplus is transferred first, for example.
        _ => None,
    };
    let said: Vec<String> = [Some(sentence), outcome].into_iter().flatten().collect();
    paragraph(&said.join(" "))
}

/// The smallest change found that alters the result.
pub(super) fn close(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let Some(margin) = &content.bundle.result.closest else {
        return Vec::new();
    };
    let votes = i64::try_from(margin.votes).unwrap_or(i64::MAX);
    let to = name(content, margin.to);
    let sentence = match margin.from {
        Some(from) => t.poll_count_close_moved(votes, name(content, from), to),
        None => t.poll_count_close_added(votes, to),
    };
    vec![heading(2, &t.poll_count_close()), paragraph(&sentence)]
}
