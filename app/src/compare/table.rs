//! The table: cost and joining, then the benefits group by group.

use super::benefits::{group, group_heading};
use super::cost::CostRow;
use super::price_cell::{content, why};
use super::{CompareState, Setting, shows_cost};
use crate::api::segment;
use crate::format;
use crate::markup::{Element, all, el};
use crate::text::isolated;
use crate::words;
use domain::compare::Comparison;
use domain::price::{Outcome, Quote};
use domain::programme::Tier;

/// The table, with the rows about cost as [`cost_lines`] makes them.
pub(super) fn table(setting: &Setting, state: &CompareState, compared: &Comparison, lines: &[CostLine]) -> Element {
    let tiers = &compared.tiers;
    let caption = el("span").text(caption(setting, tiers));
    let cost = shows_cost(&state.choice).then(|| {
        el("tbody")
            .attr("class", "compare-cost")
            .child(group_heading(&setting.t.group_cost(), tiers.len() + 1))
            .children(lines.iter().map(CostLine::row))
    });
    let groups = compared
        .groups
        .iter()
        .map(|rows| el("tbody").written(group(setting.words(), rows, tiers, &setting.links)));
    el("table")
        .attr("class", "compare-table")
        .attr("data-tiers", tiers.len().to_string())
        .child(el("caption").attr("id", "compare-caption").child(caption))
        .child(el("thead").written(head(setting, state, tiers)))
        .children(cost.into_iter().chain(groups))
}

fn caption(setting: &Setting, tiers: &[String]) -> String {
    let (t, words) = (setting.t, setting.words());
    let titles = tiers.iter().map(|id| isolated(t.locale(), &words.tier_title(id)));
    let titles: Vec<String> = titles.collect();
    let programme = words.say(&setting.programme.title);
    t.compare_caption(&setting.owner, programme, format::all_of(t.locale(), &titles))
}

/// The inside of the header.
fn head(setting: &Setting, state: &CompareState, tiers: &[String]) -> String {
    let column = |(id, href): (&String, String)| {
        let title = el("bdi").text(setting.words().tier_title(id));
        let link = el("a").class("compare-tier", true).attr("href", href);
        el("th").attr("scope", "col").child(link.child(title))
    };
    let first = el("th").attr("scope", "col").text(setting.t.column_benefit());
    let ways = tier_ways(setting, state, tiers);
    let columns = tiers.iter().zip(ways).map(column);
    el("tr").child(first).children(columns).to_string()
}

/// The ways to the tiers, which carry what was stated.
pub(super) fn tier_ways(setting: &Setting, state: &CompareState, tiers: &[String]) -> Vec<String> {
    let stated: Vec<(&str, &str)> = state.facts.pairs().collect();
    let way = |id: &String| setting.links.with(&format!("/tiers/{}", segment(id)), &stated);
    tiers.iter().map(way).collect()
}

/// A row about cost or joining.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CostLine {
    /// The inside of its header.
    pub name: String,
    pub differs: bool,
    /// Left out where only differences are shown.
    pub hidden: bool,
    pub cells: Vec<CostCell>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CostCell {
    /// The price in words, in the row that has it.
    pub price: Option<String>,
    /// The address of the way into joining, in the row that has it.
    pub href: Option<String>,
    /// The rest of its content.
    pub content: String,
}

impl CostLine {
    fn row(&self) -> Element {
        let name = el("th").attr("scope", "row").written(self.name.clone());
        el("tr")
            .class("differs", self.differs)
            .flag("hidden", self.hidden)
            .child(name)
            .children(self.cells.iter().map(CostCell::cell))
    }
}

impl CostCell {
    fn cell(&self) -> Element {
        match &self.price {
            Some(price) => el("td")
                .child(el("p").attr("class", "price").child(el("bdi").text(price)))
                .child(el("div").attr("class", "contents").written(self.content())),
            None => el("td").written(self.content()),
        }
    }

    /// What it says below the price, as the way into joining where it is one.
    pub fn content(&self) -> String {
        let content = self.content.clone();
        match &self.href {
            Some(href) => {
                let way = el("a").attr("class", "button small").attr("href", href.as_str());
                way.written(content).to_string()
            }
            None => content,
        }
    }
}

/// The rows about cost, and the one that leads into joining.
pub(super) fn cost_lines(setting: &Setting, state: &CompareState, tiers: &[String], quotes: &[Quote]) -> Vec<CostLine> {
    let tiers = tiers.iter().filter_map(|id| setting.programme.tier(id));
    let columns: Vec<(&Tier, &Quote)> = tiers.zip(quotes).collect();
    let rows = CostRow::ALL.map(|row| cost_line(setting, state, row, &columns));
    rows.into_iter().chain([join_line(setting, state, &columns)]).collect()
}

fn cost_line(setting: &Setting, state: &CompareState, row: CostRow, columns: &[(&Tier, &Quote)]) -> CostLine {
    let (t, words) = (setting.t, setting.words());
    let mut said = columns.iter().map(|(tier, quote)| row.cell(words, tier, quote));
    let first = said.next();
    let differs = said.any(|cell| Some(cell) != first);
    let name = el("span").text(row.title(t));
    let told = differs.then(|| el("span").class("vh", true).text(format!(" {}", t.differs())));
    let cells = columns.iter().map(|(tier, quote)| match row {
        CostRow::Price => CostCell {
            price: Some(price(setting, tier, quote)),
            href: None,
            content: why(words, tier, quote, &setting.links).to_string(),
        },
        _ => CostCell {
            price: None,
            href: None,
            content: content(words, row, tier, quote),
        },
    });
    CostLine {
        name: all(std::iter::once(name).chain(told)),
        differs,
        hidden: state.choice.only_differences && !differs,
        cells: cells.collect(),
    }
}

/// The price of a tier in words.
pub(super) fn price(setting: &Setting, tier: &Tier, quote: &Quote) -> String {
    CostRow::Price.lines(setting.words(), tier, quote).concat()
}

/// The way into joining; it carries the tier and what was stated, so that nobody asks again. Whoever may not join is not
/// sent there.
fn join_line(setting: &Setting, state: &CompareState, columns: &[(&Tier, &Quote)]) -> CostLine {
    let (t, words) = (setting.t, setting.words());
    let cell = |(tier, quote): &(&Tier, &Quote)| {
        if matches!(quote.outcome, Outcome::NotEligible | Outcome::NotOffered) {
            let why = el("p").class("cell no", true).text(words::price(words, quote));
            return CostCell {
                price: None,
                href: None,
                content: why.to_string(),
            };
        }
        let query = std::iter::once(("tier", tier.id.as_str())).chain(state.facts.pairs());
        let query: Vec<(&str, &str)> = query.collect();
        CostCell {
            price: None,
            href: Some(setting.links.with("/join", &query)),
            content: el("").text(t.apply_for(words.say(&tier.title))).inner(),
        }
    };
    CostLine {
        name: el("").text(t.row_join()).inner(),
        differs: false,
        hidden: false,
        cells: columns.iter().map(cell).collect(),
    }
}
