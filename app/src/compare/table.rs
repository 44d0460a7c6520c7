//! The table. Its rows are markup that only shows; a changed fact sets anew only the cells that it changes.

use super::benefits::{group, group_heading};
use super::cost::CostRow;
use super::sheet::shows_cost;
use super::{Chosen, price_cell};
use crate::api::{FoundationBrief, segment};
use crate::format;
use crate::live::{Tag, all, tag};
use crate::markup::{self, el};
use crate::site::Links;
use crate::text::{Texts, isolated};
use crate::words::{self, Words, say};
use domain::compare::{AT_ONCE, Comparison, compare};
use domain::date::Date;
use domain::facts::Facts;
use domain::price::{Outcome, Quote, quote};
use domain::programme::{Programme, Tier};
use leptos::prelude::*;
use std::ops::Deref;

/// What the rows are made from.
#[derive(Clone, Copy)]
struct Shown {
    t: Texts,
    programme: StoredValue<Programme>,
    links: StoredValue<Links>,
    chosen: Chosen,
    compared: Memo<Comparison>,
    facts: Memo<Facts>,
}

impl Shown {
    fn words<T>(self, say: impl FnOnce(Words<'_>, &Links) -> T) -> T {
        self.programme
            .with_value(|programme| self.links.with_value(|links| say(Words::new(self.t, programme), links)))
    }
}

/// A tier and its quote, computed again when a fact changes and passed on when it differs.
#[derive(Clone)]
struct Column {
    tier: String,
    /// What the price follows.
    quote: Memo<Quote>,
    /// What everything else follows, a frame later.
    told: Memo<Quote>,
}

/// The comparison of the tiers that are chosen; `today` is the day for rules that begin or end.
pub fn table(
    programme: StoredValue<Programme>,
    chosen: Chosen,
    today: Date,
    links: &Links,
    foundation: &FoundationBrief,
) -> AnyView {
    let t: Texts = expect_context();
    let shown = Shown {
        t,
        programme,
        links: StoredValue::new(links.clone()),
        chosen,
        compared: Memo::new(move |_| {
            programme.with_value(|programme| compare(programme, &chosen.choice.read(), t.locale().tag()))
        }),
        facts: Memo::new(move |_| programme.with_value(|programme| chosen.facts.read().facts(programme, today))),
    };
    let compared = shown.compared;
    let columns = move || compared.read().tiers.len();
    let owner = say(t, &foundation.name).to_owned();
    let caption = move || {
        shown.words(|words, _| {
            let compared = compared.read();
            let titles = compared
                .tiers
                .iter()
                .map(|id| isolated(t.locale(), &words.tier_title(id)));
            let titles: Vec<String> = titles.collect();
            let programme = words.say(&words.programme.title);
            t.compare_caption(&owner, programme, format::all_of(t.locale(), &titles))
        })
    };
    let table = tag("table")
        .attr("class", "compare-table")
        .live_attr("data-tiers", move || Some(columns().to_string()))
        .child(
            tag("caption")
                .attr("id", "compare-caption")
                .child(tag("span").live_text(caption)),
        )
        .child(tag("thead").live_html(move || head(shown, &compared.read().tiers)))
        .live_children(move || rows(shown));
    let region = tag("div")
        .live_attr("class", move || {
            Some(match columns() {
                0..=2 => "compare-region fits two".to_owned(),
                3..=AT_ONCE => "compare-region fits".to_owned(),
                _ => "compare-region".to_owned(),
            })
        })
        .attr("role", "region")
        .attr("aria-labelledby", "compare-caption")
        .attr("tabindex", "0")
        .child(table);
    all([status(shown), region])
}

/// How much is shown, and what is not.
fn status(shown: Shown) -> Tag {
    let (t, compared, choice) = (shown.t, shown.compared, shown.chosen.choice);
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let summary = move || {
        let compared = compared.read();
        let rows = || compared.groups.iter().flat_map(|group| &group.rows);
        t.shown_summary(
            t.tiers_shown(count(compared.tiers.len())),
            t.benefits_shown(count(rows().count())),
            t.rows_differ(count(rows().filter(|row| row.differs).count())),
        )
    };
    let remarks = move || {
        let compared = compared.read();
        let (search, nothing) = (choice.read().search.trim().to_owned(), compared.groups.is_empty());
        let left_out = [
            (compared.hidden > 0).then(|| t.rows_hidden(count(compared.hidden))),
            (compared.absent > 0).then(|| t.rows_absent(count(compared.absent))),
        ];
        let left_out = left_out.into_iter().flatten();
        let nothing = nothing.then(|| match search.as_str() {
            "" => t.nothing_differs().into_owned(),
            search => t.nothing_found(search),
        });
        markup::all(
            left_out
                .map(|line| el("p").class("meta", true).text(line))
                .chain(nothing.map(|line| el("p").class("note", true).text(line))),
        )
    };
    tag("div")
        .attr("class", "compare-status")
        .child(tag("p").attr("role", "status").live_text(summary))
        .child(tag("div").attr("class", "contents").live_html(remarks))
}

fn head(shown: Shown, tiers: &[String]) -> String {
    let facts = shown.chosen.told.read();
    let stated: Vec<(&str, &str)> = facts.pairs().collect();
    shown.words(|words, links| {
        let column = |id: &String| {
            let title = el("bdi").text(words.tier_title(id));
            let page = format!("/tiers/{}", segment(id));
            let link = el("a")
                .class("compare-tier", true)
                .attr("href", links.with(&page, &stated))
                .child(title);
            el("th").attr("scope", "col").child(link)
        };
        let first = el("th").attr("scope", "col").text(shown.t.column_benefit());
        el("tr").child(first).children(tiers.iter().map(column)).to_string()
    })
}

/// The bodies of the table: cost and joining, then the benefits group by group.
fn rows(shown: Shown) -> AnyView {
    let compared = shown.compared.read();
    let cost = shows_cost(&shown.chosen.choice.read_untracked()).then(|| {
        let columns = compared.tiers.iter().map(|id| column(shown, id.clone()));
        cost_group(shown, columns.collect())
    });
    let groups = compared.groups.iter().map(|rows| {
        let body = shown.words(|words, links| group(words, rows, &compared.tiers, links));
        tag("tbody").html(body)
    });
    all(cost.into_iter().chain(groups))
}

fn column(shown: Shown, tier: String) -> Column {
    let (id, facts) = (tier.clone(), shown.facts);
    let quote = Memo::new(move |_| {
        shown.programme.with_value(|programme| {
            let found = programme.tier(&id);
            found.map_or_else(Quote::by_agreement, |tier| quote(programme, tier, &facts.read()))
        })
    });
    let told = Memo::new(move |_| {
        shown.chosen.told.track();
        quote.get_untracked()
    });
    Column { tier, quote, told }
}

/// The group about cost and joining. Each cell follows the quote of its tier.
fn cost_group(shown: Shown, columns: Vec<Column>) -> Tag {
    let heading = group_heading(&shown.t.group_cost(), columns.len() + 1).inner();
    let columns = StoredValue::new(columns);
    tag("tbody")
        .child(tag("tr").attr("class", "compare-group").html(heading))
        .children(CostRow::ALL.map(|row| cost_row(shown, row, columns)))
        .child(join_row(shown, columns))
}

/// The quote of a tier, followed where the row does.
fn seen(row: CostRow, quote: Memo<Quote>) -> impl Deref<Target = Quote> {
    if row.follows_facts() {
        quote.track();
    }
    quote.read_untracked()
}

fn cost_row(shown: Shown, row: CostRow, columns: StoredValue<Vec<Column>>) -> Tag {
    let t = shown.t;
    let differs = Memo::new(move |_| {
        shown.words(|words, _| {
            columns.with_value(|columns| {
                let mut cells = columns.iter().filter_map(|Column { tier, told, .. }| {
                    Some(row.cell(words, words.programme.tier(tier)?, &seen(row, *told)))
                });
                let first = cells.next();
                cells.any(|cell| Some(cell) != first)
            })
        })
    });
    let hidden = move || shown.chosen.choice.read().only_differences && !differs.get();
    let name = move || {
        let name = el("th").child(el("span").text(row.title(t)));
        let differs = differs
            .get()
            .then(|| el("span").class("vh", true).text(format!(" {}", t.differs())));
        name.children(differs).inner()
    };
    let cell = |column: &Column| {
        let content = said(shown, column, column.told, move |words, tier, quote, _| {
            price_cell::content(words, row, tier, quote)
        });
        match row {
            CostRow::Price => price(shown, column),
            _ if row.follows_facts() => tag("td").live_html(content),
            _ => tag("td").html(untrack(content)),
        }
    };
    tag("tr")
        .live_attr("class", move || differs.get().then(|| "differs".to_owned()))
        .live_attr("hidden", move || hidden().then(String::new))
        .child(tag("th").attr("scope", "row").live_html(name))
        .children(columns.with_value(|columns| columns.iter().map(cell).collect::<Vec<_>>()))
}

/// A price, and beneath it the reasons.
fn price(shown: Shown, column: &Column) -> Tag {
    let now = said(shown, column, column.quote, |words, tier, quote, _| {
        CostRow::Price.lines(words, tier, quote).concat()
    });
    let why = said(shown, column, column.told, |words, tier, quote, links| {
        price_cell::why(words, tier, quote, links).to_string()
    });
    tag("td")
        .child(tag("p").attr("class", "price").child(tag("bdi").live_text(now)))
        .child(tag("div").attr("class", "contents").live_html(why))
}

/// What a cell says of a tier and its quote, and says anew when the quote differs.
fn said(
    shown: Shown,
    column: &Column,
    quote: Memo<Quote>,
    say: impl Fn(Words<'_>, &Tier, &Quote, &Links) -> String + Send + 'static,
) -> impl FnMut() -> String + Send + 'static {
    let id = column.tier.clone();
    move || {
        shown.words(|words, links| {
            let tier = words.programme.tier(&id);
            tier.map(|tier| say(words, tier, &quote.read(), links))
                .unwrap_or_default()
        })
    }
}

/// The way into joining; it carries the tier and what was stated, so that nobody asks again. Whoever may not join is not
/// sent there.
fn join_row(shown: Shown, columns: StoredValue<Vec<Column>>) -> Tag {
    let t = shown.t;
    let cell = |column: &Column| {
        let facts = shown.chosen.told;
        tag("td").live_html(said(shown, column, column.told, move |words, tier, quote, links| {
            if matches!(quote.outcome, Outcome::NotEligible | Outcome::NotOffered) {
                let why = words::price(words, quote);
                return el("p").class("cell no", true).text(why).to_string();
            }
            let facts = facts.read();
            let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str()))
                .chain(facts.pairs())
                .collect();
            el("a")
                .class("button small", true)
                .attr("href", links.with("/join", &query))
                .text(t.apply_for(words.say(&tier.title)))
                .to_string()
        }))
    };
    let head = tag("th").attr("scope", "row").text(t.row_join());
    let cells = columns.with_value(|columns| columns.iter().map(cell).collect::<Vec<_>>());
    tag("tr").child(head).children(cells)
}
