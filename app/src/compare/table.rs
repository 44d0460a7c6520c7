//! The table: the tiers across, then cost, the benefits group by group, and how joining works.

use super::CompareModel;
use super::benefits::Group;
use super::column::ColumnHead;
use super::cost_rows::{CostGroup, JoiningGroup};
use crate::format;
use crate::text::isolated;
use domain::compare::AT_ONCE;
use leptos::prelude::*;

/// The comparison as one table. On a phone its rows become grids of two columns, which takes their meaning from them, so
/// every part names its role.
#[component]
pub fn ComparisonTable(model: CompareModel) -> impl IntoView {
    let t = model.t;
    let subject = model.subject();
    let corner = t.prices_in(crate::words::currency_name(t, subject.programme.currency));
    let count = move || model.compared.read().tiers.len();
    let class = move || match count() {
        0..=2 => "compare-region fits two",
        3..=AT_ONCE => "compare-region fits",
        _ => "compare-region",
    };
    let groups = move || {
        let compared = model.compared.read();
        let groups = compared.groups.iter().map(|group| group.group.clone());
        groups.collect::<Vec<_>>()
    };
    let cost = Memo::new(move |_| model.shows_cost());
    view! {
        <div class=class>
            <table
                class="compare-table"
                role="table"
                data-tiers=move || count().to_string()
                data-pair=move || model.state.read().pair.to_string()
            >
                <caption id="compare-caption"><span>{move || caption(model)}</span></caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader" class="corner">
                            <span class="vh">{t.column_benefit()}</span>
                            <span class="hint">{corner}</span>
                        </th>
                        <For
                            each=move || model.tiers()
                            key=Clone::clone
                            children=move |tier| {
                                view! { <th scope="col" role="columnheader"><ColumnHead model tier /></th> }
                            }
                        />
                    </tr>
                </thead>
                {move || cost.get().then(|| view! { <CostGroup model /> })}
                <For each=groups key=Clone::clone children=move |group| view! { <Group model group /> } />
                {move || cost.get().then(|| view! { <JoiningGroup model /> })}
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
