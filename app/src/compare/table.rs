//! The table. Its rows are markup that only shows; a changed fact sets anew only the cells that it changes.

use super::benefits::{group, group_heading};
use super::cost::CostRow;
use super::sheet::shows_cost;
use super::{CompareState, price_cell};
use crate::api::FoundationBrief;
use crate::format;
use crate::markup::el;
use crate::site::Links;
use crate::text::{Texts, isolated};
use crate::words::{Words, say};
use domain::compare::{AT_ONCE, Comparison, compare};
use domain::date::Date;
use domain::facts::Facts;
use domain::price::{Quote, quote};
use domain::programme::Programme;
use leptos::prelude::*;

/// What the rows are made from.
#[derive(Clone, Copy)]
struct Shown {
    t: Texts,
    programme: StoredValue<Programme>,
    links: StoredValue<Links>,
    state: RwSignal<CompareState>,
    only_differences: Memo<bool>,
}

impl Shown {
    fn words<T>(self, say: impl FnOnce(Words<'_>, &Links) -> T) -> T {
        self.programme
            .with_value(|programme| self.links.with_value(|links| say(Words::new(self.t, programme), links)))
    }
}

/// A tier and its quote, computed again when a fact changes and passed on when it differs.
type Column = (String, Memo<Quote>);

/// The comparison of the tiers that are chosen.
#[component]
pub fn CompareTable(
    /// The programme.
    programme: StoredValue<Programme>,
    /// What is chosen and stated.
    state: RwSignal<CompareState>,
    /// The day for rules that begin or end.
    today: Date,
    /// The addresses of the programme's pages.
    links: Links,
    /// Whose programme it is.
    foundation: FoundationBrief,
) -> impl IntoView {
    let t: Texts = expect_context();
    let only_differences = Memo::new(move |_| state.read().choice.only_differences);
    let shown = Shown {
        t,
        programme,
        links: StoredValue::new(links),
        state,
        only_differences,
    };
    let owner = say(t, &foundation.name).to_owned();
    let choice = Memo::new(move |_| state.read().choice.clone());
    let compared: Memo<Comparison> =
        Memo::new(move |_| programme.with_value(|programme| compare(programme, &choice.read(), t.locale().tag())));
    let tiers: Memo<Vec<String>> = Memo::new(move |_| compared.read().tiers.clone());
    let with_cost = Memo::new(move |_| shows_cost(&choice.read()));
    let facts = Memo::new(move |_| programme.with_value(|programme| state.read().facts.facts(programme, today)));
    let caption = move || {
        shown.words(|words, _| {
            let titles: Vec<String> = tiers
                .read()
                .iter()
                .map(|id| isolated(t.locale(), &words.tier_title(id)))
                .collect();
            t.compare_caption(
                &owner,
                words.say(&words.programme.title),
                format::all_of(t.locale(), &titles),
            )
        })
    };
    let cost = move || {
        let columns: Vec<Column> = tiers.get().into_iter().map(|id| column(programme, facts, id)).collect();
        with_cost.get().then(|| cost_group(shown, columns))
    };
    let groups = move || {
        let compared = compared.read();
        let bodies = compared.groups.iter().map(|rows| {
            let body = shown.words(|words, links| group(words, rows, &compared.tiers, links));
            view! { <tbody inner_html=body></tbody> }
        });
        bodies.collect_view()
    };
    view! {
        {status(t, compared, choice)}
        <div
            class="compare-region"
            class:fits=move || tiers.read().len() <= AT_ONCE
            class:two=move || tiers.read().len() <= 2
            role="region"
            aria-labelledby="compare-caption"
            tabindex="0"
        >
            <table class="compare-table" data-tiers=move || tiers.read().len()>
                <caption id="compare-caption"><span>{caption}</span></caption>
                <thead inner_html=move || head(shown, &tiers.read())></thead>
                {cost}
                {groups}
            </table>
        </div>
    }
}

/// How much is shown, and what is not.
fn status(t: Texts, compared: Memo<Comparison>, choice: Memo<domain::compare::Choice>) -> impl IntoView {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let shown = move || {
        let compared = compared.read();
        let rows = || compared.groups.iter().flat_map(|group| &group.rows);
        t.shown_summary(
            t.tiers_shown(count(compared.tiers.len())),
            t.benefits_shown(count(rows().count())),
            t.rows_differ(count(rows().filter(|row| row.differs).count())),
        )
    };
    let left_out = move || {
        let compared = compared.read();
        let lines = [
            (compared.hidden > 0).then(|| t.rows_hidden(count(compared.hidden))),
            (compared.absent > 0).then(|| t.rows_absent(count(compared.absent))),
        ];
        lines
            .into_iter()
            .flatten()
            .map(|line| view! { <p class="meta">{line}</p> })
            .collect_view()
    };
    let nothing = move || {
        let choice = choice.read();
        let search = choice.search.trim();
        compared.read().groups.is_empty().then(|| {
            let text = if search.is_empty() {
                t.nothing_differs().into_owned()
            } else {
                t.nothing_found(search)
            };
            view! { <p class="note">{text}</p> }
        })
    };
    view! {
        <div class="compare-status"><p role="status">{shown}</p>{left_out}</div>
        {nothing}
    }
}

fn column(programme: StoredValue<Programme>, facts: Memo<Facts>, id: String) -> Column {
    let tier = id.clone();
    let memo = Memo::new(move |_| {
        programme.with_value(|programme| {
            let found = programme.tier(&tier);
            found.map_or_else(Quote::by_agreement, |tier| quote(programme, tier, &facts.read()))
        })
    });
    (id, memo)
}

fn head(shown: Shown, tiers: &[String]) -> String {
    shown.words(|words, links| {
        let column = |id: &String| {
            let title = el("bdi").text(words.tier_title(id));
            let link = el("a")
                .class("compare-tier", true)
                .attr("href", links.tier(id))
                .child(title);
            el("th").attr("scope", "col").child(link)
        };
        let first = el("th").attr("scope", "col").text(shown.t.column_benefit());
        el("tr").child(first).children(tiers.iter().map(column)).to_string()
    })
}

/// The group about cost and joining. Each cell follows the quote of its tier.
fn cost_group(shown: Shown, columns: Vec<Column>) -> impl IntoView {
    let heading = group_heading(&shown.t.group_cost(), columns.len() + 1).inner();
    let columns = StoredValue::new(columns);
    let rows = CostRow::ALL.map(|row| cost_row(shown, row, columns)).collect_view();
    view! {
        <tbody>
            <tr class="compare-group" inner_html=heading></tr>
            {rows}
            {join_row(shown, columns)}
        </tbody>
    }
}

fn cost_row(shown: Shown, row: CostRow, columns: StoredValue<Vec<Column>>) -> impl IntoView {
    let t = shown.t;
    let differs = Memo::new(move |_| {
        shown.words(|words, _| {
            columns.with_value(|columns| {
                let mut cells = columns
                    .iter()
                    .filter_map(|(id, quote)| Some(row.cell(words, words.programme.tier(id)?, &quote.read())));
                let first = cells.next();
                cells.any(|cell| Some(cell) != first)
            })
        })
    });
    let cell = |(id, quote): &Column| {
        let (id, quote) = (id.clone(), *quote);
        let content = move || {
            shown.words(|words, links| {
                let tier = words.programme.tier(&id);
                tier.map(|tier| price_cell::content(words, row, tier, &quote.read(), links))
                    .unwrap_or_default()
            })
        };
        view! { <td inner_html=content></td> }
    };
    let cells = columns.with_value(|columns| columns.iter().map(cell).collect_view());
    let name = move || {
        let name = el("th").child(el("span").text(row.title(t)));
        let differs = differs
            .get()
            .then(|| el("span").class("vh", true).text(format!(" {}", t.differs())));
        name.children(differs).inner()
    };
    view! {
        <tr class:differs=differs hidden=move || shown.only_differences.get() && !differs.get()>
            <th scope="row" inner_html=name></th>
            {cells}
        </tr>
    }
}

/// The way into joining; it carries the tier and what was stated, so that nobody asks again.
fn join_row(shown: Shown, columns: StoredValue<Vec<Column>>) -> impl IntoView {
    let t = shown.t;
    let cell = |(id, _): &Column| {
        let title = shown.words(|words, _| words.tier_title(id));
        let id = id.clone();
        let href = move || {
            let state = shown.state.read();
            let query: Vec<(&str, &str)> = std::iter::once(("tier", id.as_str()))
                .chain(state.facts.pairs())
                .collect();
            shown.links.with_value(|links| links.with("/join", &query))
        };
        view! { <td><a class="button small" href=href>{t.apply_for(title)}</a></td> }
    };
    let cells = columns.with_value(|columns| columns.iter().map(cell).collect_view());
    view! { <tr><th scope="row">{t.row_join()}</th>{cells}</tr> }
}
