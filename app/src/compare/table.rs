//! The table. Its body is made anew when tiers or rows are chosen; a changed fact changes only the cells it concerns.

use super::benefits::benefit_groups;
use super::cost::CostRow;
use super::sheet::shows_cost;
use super::CompareState;
use crate::api::FoundationBrief;
use crate::format;
use crate::site::Links;
use crate::text::{Texts, isolated};
use crate::words::{self, Words, say};
use domain::compare::{AT_ONCE, Comparison, compare};
use domain::date::Date;
use domain::price::{Quote, quote};
use domain::programme::{Programme, Tier};
use leptos::prelude::*;

#[component]
pub fn CompareTable(
    programme: StoredValue<Programme>,
    state: RwSignal<CompareState>,
    today: Date,
    links: Links,
    foundation: FoundationBrief,
) -> impl IntoView {
    let t: Texts = expect_context();
    let links = StoredValue::new(links);
    let owner = StoredValue::new(say(t, &foundation.name).to_owned());
    let compared: Memo<Comparison> = Memo::new(move |_| {
        programme.with_value(|programme| compare(programme, &state.read().choice, t.locale().tag()))
    });
    let shows_cost = Memo::new(move |_| shows_cost(&state.read().choice));
    let only_differences = Memo::new(move |_| state.read().choice.only_differences);
    let tiers: Memo<Vec<String>> = Memo::new(move |_| compared.read().tiers.clone());
    let facts = Memo::new(move |_| programme.with_value(|programme| state.read().facts.facts(programme, today)));
    let quotes = move || {
        tiers.get().into_iter().map(|id| tier_quote(programme, facts, id)).collect::<Vec<Memo<Quote>>>()
    };
    let caption = move || {
        programme.with_value(|programme| {
            let words = Words::new(t, programme);
            let titles: Vec<String> =
                tiers.read().iter().map(|id| isolated(t.locale(), &words.tier_title(id))).collect();
            owner.with_value(|owner| {
                t.compare_caption(owner, words.say(&programme.title), format::all_of(t.locale(), &titles))
            })
        })
    };
    let status = move || {
        let rows = compared.read();
        let all = || rows.groups.iter().flat_map(|group| &group.rows);
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        t.shown_summary(
            t.tiers_shown(count(rows.tiers.len())),
            t.benefits_shown(count(all().count())),
            t.rows_differ(count(all().filter(|row| row.differs).count())),
        )
    };
    let hidden = move || {
        let hidden = i64::try_from(compared.read().hidden).unwrap_or_default();
        (hidden > 0).then(|| view! { <p class="meta">{t.rows_hidden(hidden)}</p> })
    };
    let nothing = move || {
        let nothing = compared.read().groups.is_empty();
        let search = state.read().choice.search.trim().to_owned();
        nothing.then(|| {
            let text = if search.is_empty() { t.nothing_differs().into_owned() } else { t.nothing_found(search) };
            view! { <p class="note">{text}</p> }
        })
    };
    view! {
        <div class="compare-status"><p role="status">{status}</p>{hidden}</div>
        {nothing}
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
                <thead>{move || head(t, programme, &tiers.read(), links)}</thead>
                {move || {
                    let quotes = quotes();
                    shows_cost.get().then(|| cost_group(t, programme, quotes, only_differences, state, links))
                }}
                {move || benefit_groups(t, programme, &compared.read(), links)}
            </table>
        </div>
    }
}

/// The quote of one tier, computed again when a fact changes and passed on when it differs.
fn tier_quote(programme: StoredValue<Programme>, facts: Memo<domain::facts::Facts>, id: String) -> Memo<Quote> {
    Memo::new(move |_| {
        programme.with_value(|programme| {
            let tier = programme.tier(&id).or(programme.tiers.first());
            tier.map_or_else(Quote::by_agreement, |tier| quote(programme, tier, &facts.read()))
        })
    })
}

fn head(t: Texts, programme: StoredValue<Programme>, tiers: &[String], links: StoredValue<Links>) -> impl IntoView + use<> {
    let columns = programme.with_value(|programme| {
        let words = Words::new(t, programme);
        let column = |id: &String| {
            let href = links.with_value(|links| links.tier(id));
            view! { <th scope="col"><a class="compare-tier" href=href><bdi>{words.tier_title(id)}</bdi></a></th> }
        };
        tiers.iter().map(column).collect_view()
    });
    view! { <tr><th scope="col">{t.column_benefit()}</th>{columns}</tr> }
}

/// The group about cost and joining. Each cell follows the quote of its tier.
fn cost_group(
    t: Texts,
    programme: StoredValue<Programme>,
    quotes: Vec<Memo<Quote>>,
    only_differences: Memo<bool>,
    state: RwSignal<CompareState>,
    links: StoredValue<Links>,
) -> impl IntoView + use<> {
    let ids: Vec<String> = programme.with_value(|programme| {
        domain::compare::shown(programme, &state.read_untracked().choice.tiers).iter().map(|tier| tier.id.clone()).collect()
    });
    let columns = ids.len() + 1;
    let quotes = StoredValue::new(ids.into_iter().zip(quotes).collect::<Vec<_>>());
    let rows = CostRow::ALL.map(|row| cost_row(t, row, programme, quotes, only_differences, links)).collect_view();
    view! {
        <tbody>
            <tr class="compare-group"><th scope="rowgroup" colspan=columns><span>{t.group_cost()}</span></th></tr>
            {rows}
            {join_row(t, programme, quotes, state, links, only_differences)}
        </tbody>
    }
}

type Quotes = StoredValue<Vec<(String, Memo<Quote>)>>;

fn cost_row(
    t: Texts,
    row: CostRow,
    programme: StoredValue<Programme>,
    quotes: Quotes,
    only_differences: Memo<bool>,
    links: StoredValue<Links>,
) -> impl IntoView {
    let differs = Memo::new(move |_| {
        programme.with_value(|programme| {
            let words = Words::new(t, programme);
            let cells: Vec<String> = quotes.with_value(|quotes| {
                let cells = quotes.iter().filter_map(|(id, quote)| Some(row.cell(words, programme.tier(id)?, &quote.read())));
                cells.collect()
            });
            cells.windows(2).any(|pair| pair[0] != pair[1])
        })
    });
    let cells = quotes.with_value(|quotes| {
        let cell = |(id, quote): &(String, Memo<Quote>)| {
            let (id, quote) = (id.clone(), *quote);
            let content = move || {
                programme.with_value(|programme| {
                    let tier = programme.tier(&id)?;
                    Some(cost_cell(Words::new(t, programme), row, tier, &quote.read(), links))
                })
            };
            view! { <td>{content}</td> }
        };
        quotes.iter().map(cell).collect_view()
    });
    view! {
        <tr class:differs=differs hidden=move || only_differences.get() && !differs.get()>
            <th scope="row">
                <span>{row.title(t)}</span>
                {move || differs.get().then(|| view! { <span class="vh">" " {t.differs()}</span> })}
            </th>
            {cells}
        </tr>
    }
}

fn cost_cell(words: Words<'_>, row: CostRow, tier: &Tier, quote: &Quote, links: StoredValue<Links>) -> AnyView {
    let lines = row.lines(words, tier, quote);
    let nothing = row.is_nothing(tier, quote);
    if row != CostRow::Price {
        let paragraphs = lines.into_iter().map(|line| view! { <p class="cell" class:no=nothing>{line}</p> });
        return paragraphs.collect_view().into_any();
    }
    view! {
        <p class="price">{lines.into_iter().next()}</p>
        {why(words, tier, quote, links)}
    }
    .into_any()
}

/// Why the price is what it is: each part with its reasons and the line it stands in.
fn why(words: Words<'_>, tier: &Tier, quote: &Quote, links: StoredValue<Links>) -> impl IntoView + use<> {
    let t = words.t;
    let parts = quote.components.iter().map(|part| {
        let name = (quote.components.len() > 1)
            .then(|| format!("{}: {}", words.say(&part.title), words::priced(words, part)))
            .map(|name| view! { <p>{name}</p> });
        let reasons = words::because(words, part).into_iter().map(|reason| view! { <p>{reason}</p> }).collect_view();
        let note = part.note.as_ref().map(|note| view! { <p>{words.say(note).to_owned()}</p> });
        let href = links.with_value(|links| links.line(part.because.line));
        view! { {name} {reasons} {note} <p><a href=href>{t.source_line(part.because.line)}</a></p> }
    });
    let refusals = quote.refusals.iter().map(|refusal| view! { <p>{words::refusal(words, refusal)}</p> });
    let needs = quote.needs.iter().map(|need| {
        let purpose = match need.purpose {
            domain::price::NeedFor::Price => t.needed_for_price(),
            domain::price::NeedFor::Eligibility => t.needed_for_eligibility(),
            domain::price::NeedFor::Alternative => t.needed_for_alternative(),
        };
        view! { <p>{format!("{}: {}", purpose, words::fact_label(words, &need.fact))}</p> }
    });
    let tier_line = links.with_value(|links| links.line(tier.line));
    let own_source = quote.components.is_empty().then(|| view! { <p><a href=tier_line>{t.source_line(tier.line)}</a></p> });
    view! {
        <details>
            <summary>{t.why()}<span class="vh">" " {t.why_for(words.say(&tier.title))}</span></summary>
            {refusals.collect_view()}
            {needs.collect_view()}
            {parts.collect_view()}
            {own_source}
        </details>
    }
}

/// The way into joining; it carries the tier and what was stated, so that nobody asks again.
fn join_row(
    t: Texts,
    programme: StoredValue<Programme>,
    quotes: Quotes,
    state: RwSignal<CompareState>,
    links: StoredValue<Links>,
    only_differences: Memo<bool>,
) -> impl IntoView {
    let cell = |id: &String| {
        let title = programme.with_value(|programme| Words::new(t, programme).tier_title(id));
        let id = id.clone();
        let href = move || {
            let facts = &state.read().facts;
            let query: Vec<(&str, &str)> = std::iter::once(("tier", id.as_str())).chain(facts.pairs()).collect();
            links.with_value(|links| links.with("/join", &query))
        };
        view! { <td><a class="button small" href=href>{t.apply_for(title)}</a></td> }
    };
    let cells = quotes.with_value(|quotes| quotes.iter().map(|(id, _)| cell(id)).collect_view());
    view! { <tr hidden=only_differences><th scope="row">{t.row_join()}</th>{cells}</tr> }
}

