//! The minutes of a count as blocks of a document.

use super::content::CountMinutes;
use super::rounds::{close, rounds, ties};
use super::words::{facts, name, names};
use crate::pdf::{Block, RichText, TableBlock};
use app::format::number;
use app::text::{Texts, isolated};
use app::words::{moment, poll_answer, poll_outcome, say};
use domain::poll::{AnswerSum, ClassTurnout, PollKind, YesNo};

/// Everything under the title.
pub(super) fn blocks(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let winners = content.bundle.result.winners.iter();
    let elected: Vec<String> = winners.map(|number| name(content, *number).to_owned()).collect();
    let outcome = poll_outcome(t, &content.bundle.result, &elected);
    let sections = [
        vec![pairs(t, facts(t, content)), Block::Lead(RichText::line(&outcome))],
        wording(t, content),
        seats(t, content),
        turnout(t, content),
        quorum(t, content),
        answers(t, content),
        rounds(t, content),
        ties(t, content),
        close(t, content),
        certified(t, content),
        repeat(t, content),
    ];
    sections.into_iter().flatten().collect()
}

pub(super) fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: RichText::line(text),
    }
}

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(RichText::line(text))
}

fn pairs(t: Texts, pairs: Vec<(String, String)>) -> Block {
    let pairs = pairs.into_iter();
    let pairs = pairs.map(|(label, value)| (RichText::line(&label), RichText::line(&isolated(t.locale(), &value))));
    Block::Pairs(pairs.collect())
}

/// A table whose first columns are text, and whose other ones are numbers.
pub(super) fn table(head: &[&str], text_columns: usize, rows: Vec<Vec<String>>) -> Block {
    let cells = |row: Vec<String>| -> Vec<RichText> { row.iter().map(|cell| RichText::line(cell)).collect() };
    Block::Table(TableBlock {
        head: head.iter().map(|label| RichText::line(label)).collect(),
        opposite: (0..head.len()).map(|column| column >= text_columns).collect(),
        rows: rows.into_iter().map(cells).collect(),
        ..TableBlock::default()
    })
}

fn count(t: Texts, value: i64) -> String {
    number(t.locale(), value)
}

/// The text of a resolution.
fn wording(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let text = content.bundle.wording.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let paragraphs = paragraphs.map(|paragraph| Block::Paragraph(RichText::plain(paragraph.trim())));
    vec![heading(2, &t.poll_count_wording()), Block::Quote(paragraphs.collect())]
}

/// Who takes the seats, and what's to be said about the others.
fn seats(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let (bundle, result) = (&content.bundle, &content.bundle.result);
    let mut blocks = Vec::new();
    if !result.winners.is_empty() {
        let head = [t.poll_count_place(), t.poll_count_name(), t.poll_count_affiliation()];
        let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
        let rows = result.winners.iter().zip(1_i64..);
        let rows = rows.map(|(winner, place)| {
            let mut candidates = bundle.candidates.iter();
            let found = candidates.find(|candidate| candidate.number == *winner);
            let cell = |text: &str| isolated(t.locale(), text);
            let affiliation = found.map_or("", |candidate| candidate.affiliation.as_str());
            vec![count(t, place), cell(name(content, *winner)), cell(affiliation)]
        });
        blocks.push(heading(2, &t.poll_count_winners()));
        blocks.push(table(&head, head.len(), rows.collect()));
        blocks.extend(content.years.map(|years| paragraph(&t.seat_years(i64::from(years)))));
    }
    if result.vacant > 0 {
        blocks.push(paragraph(&t.poll_count_vacant(i64::from(result.vacant))));
    }
    blocks.extend(result.passed_over.iter().map(|passed| {
        let candidate = name(content, passed.candidate);
        paragraph(&t.poll_count_passed_over(candidate, &passed.affiliation, i64::from(passed.most)))
    }));
    let out = bundle.candidates.iter().filter(|candidate| candidate.is_out);
    let out: Vec<u32> = out.map(|candidate| candidate.number).collect();
    if !out.is_empty() {
        blocks.push(paragraph(&t.poll_count_out(names(t, content, &out))));
    }
    blocks
}

/// Who has voted, by tier.
fn turnout(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let turnout = &content.bundle.result.turnout;
    let head = [
        t.poll_count_class(),
        t.poll_count_members(),
        t.poll_count_votes(),
        t.poll_count_members_voted(),
        t.poll_count_votes_cast(),
    ];
    let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
    let row = |title: &str, class: &ClassTurnout| {
        let numbers = [class.members, class.votes, class.members_voted, class.votes_cast];
        let numbers = numbers.map(|value| count(t, value));
        let mut row = vec![isolated(t.locale(), title)];
        row.extend(numbers);
        row
    };
    let classes = turnout.classes.iter();
    let mut rows: Vec<Vec<String>> = classes
        .map(|class| {
            let title = content.tiers.get(&class.tier);
            row(title.map_or(class.tier.as_str(), |title| say(t, title)), class)
        })
        .collect();
    let all = ClassTurnout {
        tier: String::new(),
        members: turnout.members(),
        votes: turnout.votes(),
        members_voted: turnout.members_voted(),
        votes_cast: turnout.votes_cast(),
    };
    rows.push(row(&t.poll_count_all(), &all));
    vec![heading(2, &t.poll_count_turnout()), table(&head, 1, rows)]
}

fn quorum(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let result = &content.bundle.result;
    let Some(quorum) = result.quorum else {
        return Vec::new();
    };
    let members = quorum.members_needed.map(|needed| {
        let voted = count(t, result.turnout.members_voted());
        t.poll_count_quorum_members(count(t, needed), voted)
    });
    let votes = quorum.votes_needed.map(|needed| {
        let cast = count(t, result.turnout.votes_cast());
        t.poll_count_quorum_votes(count(t, needed), cast)
    });
    let reached = if quorum.is_reached {
        t.poll_count_quorum_reached()
    } else {
        t.poll_count_quorum_missed()
    };
    let mut blocks = vec![heading(2, &t.poll_count_quorum())];
    blocks.extend(members.iter().chain(&votes).map(|sentence| paragraph(sentence)));
    blocks.push(paragraph(&reached));
    blocks
}

/// The answers to a resolution.
fn answers(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let Some(result) = content.bundle.result.resolution else {
        return Vec::new();
    };
    let title = t.poll_count_answers();
    let (members, votes) = (t.poll_count_members(), t.poll_count_votes());
    let row = |answer: YesNo, sum: AnswerSum| {
        let answer = poll_answer(t, answer).into_owned();
        vec![answer, count(t, sum.members), count(t, sum.votes)]
    };
    let rows = vec![
        row(YesNo::Yes, result.yes),
        row(YesNo::No, result.no),
        row(YesNo::Abstain, result.abstain),
    ];
    let by_heads = content.bundle.rules.majority.is_some_and(|majority| majority.by_heads);
    let needed = if by_heads {
        t.poll_count_needed_members(result.needed)
    } else {
        t.poll_count_needed_votes(result.needed)
    };
    vec![
        heading(2, &title),
        table(&[&title, &members, &votes], 1, rows),
        paragraph(&needed),
    ]
}

fn certified(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let mut blocks = vec![heading(2, &t.poll_count_certified())];
    if content.certifications.is_empty() {
        blocks.push(paragraph(&t.poll_count_not_certified()));
        return blocks;
    }
    let certifications = content.certifications.iter();
    let rows = certifications.map(|by| vec![isolated(t.locale(), &by.name), moment(t, None, by.at)]);
    let head: [&str; 2] = [&t.poll_count_name(), &t.poll_count_certified_at()];
    blocks.push(table(&head, 2, rows.collect()));
    blocks
}

/// What an outsider compares.
fn repeat(t: Texts, content: &CountMinutes) -> Vec<Block> {
    let bundle = &content.bundle;
    let corrections = i64::try_from(bundle.corrections.len()).unwrap_or(i64::MAX);
    let mut facts = vec![
        (t.poll_count_hash(), content.bundle_hash.clone()),
        (t.poll_count_roll_hash(), bundle.roll_hash.clone()),
        (t.poll_count_corrections(), count(t, corrections)),
    ];
    if bundle.rules.kind == PollKind::Election {
        facts.push((t.poll_count_commitment(), bundle.tie_commitment.clone()));
        facts.push((t.poll_count_seed(), bundle.tie_seed.clone()));
    }
    facts.push((t.poll_count_software(), bundle.software.clone()));
    let facts = facts.into_iter().map(|(label, value)| (label.into_owned(), value));
    vec![
        heading(2, &t.poll_count_repeat()),
        paragraph(&t.poll_count_repeat_text()),
        pairs(t, facts.collect()),
    ]
}
