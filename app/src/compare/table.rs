//! The table: tiers as columns; then cost, the benefits by group, and joining as rows.

use super::CompareModel;
use super::benefits::Group;
use super::column::ColumnHead;
use super::cost_rows::{CostGroup, JoiningGroup};
use crate::format;
use crate::reactive::{dynamic, each};
use crate::text::isolated;
use domain::compare::AT_ONCE;
use leptos::prelude::*;

/// The comparison as one table. On a phone, its rows become grids with two columns. That removes their semantics, so
/// every element has an explicit role.
#[component]
pub fn ComparisonTable(model: CompareModel) -> impl IntoView {
    let t = model.t;
    let subject = model.subject();
    let corner = t.prices_in(crate::words::currency_name(t, subject.programme.currency));
    let fits = Signal::derive(move || model.compared.read().tiers.len() <= AT_ONCE);
    let tiers = Signal::derive(move || model.tiers());
    let groups = Signal::derive(move || {
        let compared = model.compared.read();
        compared.groups.iter().map(|group| group.group.clone()).collect()
    });
    let shows_cost = Memo::new(move |_| model.shows_cost());
    let cost = dynamic(move || shows_cost.get().then(|| view! { <CostGroup model /> }).into_any());
    let joining = dynamic(move || shows_cost.get().then(|| view! { <JoiningGroup model /> }).into_any());
    let heads = each(tiers, move |tier| {
        view! { <th scope="col" role="columnheader"><ColumnHead model tier /></th> }.into_any()
    });
    let benefits = each(groups, move |group| view! { <Group model group /> }.into_any());
    view! {
        <div class="compare-region" class:fits=fits>
            <table
                class="compare-table"
                role="table"
                data-pair=Signal::derive(move || model.state.read().pair.to_string())
            >
                <caption id="compare-caption"><span>{Signal::derive(move || caption(model))}</span></caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="corner">
                            <span class="vh">{t.column_benefit()}</span>
                            <span class="hint">{corner}</span>
                        </th>
                        {heads}
                    </tr>
                </thead>
                {cost}
                {benefits}
                {joining}
            </table>
        </div>
    }
}

fn caption(model: CompareModel) -> String {
    let t = model.t;
    let subject = model.subject();
    let words = subject.words(t);
    let compared = model.compared.read();
    let titles = compared
        .tiers
        .iter()
        .map(|id| isolated(t.locale(), &words.tier_title(id)));
    let titles: Vec<String> = titles.collect();
    let programme = words.say(&subject.programme.title);
    t.compare_caption(&subject.owner, programme, format::all_of(t.locale(), &titles))
}
