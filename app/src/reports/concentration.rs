//! How much of the revenue depends on a few members.

use super::words::{number, share};
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::money;
use domain::report::{Concentration, LARGEST, Spread};
use leptos::prelude::*;

/// The shares of the largest members, and what the Herfindahl index means.
pub(super) fn concentrated(t: Texts, currency: &str, found: &Concentration) -> AnyView {
    let spread = match found.spread {
        Spread::Wide => t.report_spread_wide(),
        Spread::Moderate => t.report_spread_moderate(),
        Spread::Narrow => t.report_spread_narrow(),
    };
    let index = t.report_herfindahl(number(t, found.herfindahl), found.like_equal_members);
    let shares = LARGEST.iter().zip(&found.largest).filter_map(|(most, part)| {
        let most = i64::try_from(*most).ok()?;
        let is_said = most == 1 || most < found.members;
        is_said.then(|| view! { <li>{isolate(t.report_largest(share(t, *part), most))}</li> })
    });
    let shares = shares.collect_view();
    view! {
        <h3>{t.report_concentration()}</h3>
        <p>{spread} " " {isolate(index)}</p>
        <ul>{shares}</ul>
        {table(t, currency, found)}
    }
    .into_any()
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, currency: &str, found: &Concentration) -> AnyView {
    let rows = found.top.iter().map(|member| {
        let name = if member.name.is_empty() {
            t.report_unnamed().into_owned()
        } else {
            member.name.clone()
        };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader" class=NAME><bdi>{name}</bdi></th>
                {cell(t.report_revenue(), AMOUNT, Some(isolate(money(t, member.net))))}
                {cell(t.report_share(), AMOUNT, Some(isolate(share(t, member.share))))}
            </tr>
        }
    });
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.report_largest_members(currency)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.invoices_member(), NAME)} {column(t.report_revenue(), AMOUNT)}
                    {column(t.report_share(), AMOUNT)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
