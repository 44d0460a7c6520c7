//! How long a membership lasts.

use super::{Words, date, range, tax_rate};
use crate::format;
use crate::text::Texts;
use domain::date::{Date, YearDay};
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::{Quote, QuoteOutcome, renewal_quote};
use domain::term::{FeeShare, FirstYear, Lapse, Proration, RenewalDefault, StartRule, Term, TermKind, TermPeriod};

/// The length of a term on one line.
pub fn term(words: Words<'_>, term: Option<&Term>) -> String {
    let t = words.t;
    let Some(term) = term else {
        return t.term_not_stated().into_owned();
    };
    if !term.choose_years.is_empty() {
        let years = term.choose_years.iter().map(|years| match term.kind {
            TermKind::Years { .. } => length(words, &term.for_years(*years)),
            _ => t.some_years(i64::from(*years)),
        });
        let years: Vec<String> = years.collect();
        return t.term_chosen(format::one_of(t.locale(), &years));
    }
    length(words, term)
}

fn length(words: Words<'_>, term: &Term) -> String {
    let t = words.t;
    match &term.kind {
        TermKind::Rolling { months } => from_start(words, *months),
        TermKind::Years {
            years,
            first_month,
            first_year,
        } => whole_years(words, i64::from(*years), *first_month, *first_year),
        TermKind::RollingThenCalendar { months } => t.term_rolling_then_calendar(from_start(words, *months)),
        TermKind::Life => t.term_life().into_owned(),
        TermKind::While { condition, .. } => t.term_while(words.say(condition)),
        TermKind::Custom => t.term_by_agreement().into_owned(),
    }
}

fn from_start(words: Words<'_>, months: u16) -> String {
    if months.is_multiple_of(12) {
        words.t.term_years(i64::from(months / 12))
    } else {
        words.t.term_months(i64::from(months))
    }
}

fn whole_years(words: Words<'_>, years: i64, first_month: u8, first_year: FirstYear) -> String {
    let t = words.t;
    let month = |month| format::month_name(t.locale(), month);
    match (first_year, first_month) {
        (FirstYear::Counts, 1) => t.term_calendar(years),
        (FirstYear::Counts, _) => t.term_fiscal(years, month(first_month)),
        (FirstYear::OnTop, 1) => t.term_calendar_rest(years),
        (FirstYear::OnTop, _) => t.term_fiscal_rest(years, month(first_month)),
        (FirstYear::OnTopFrom(from), _) => {
            let counts = whole_years(words, years, first_month, FirstYear::Counts);
            t.term_rest_from(counts, month(from))
        }
    }
}

/// All rules of a term: the subject and the text.
pub fn term_pairs(words: Words<'_>, rules: &Term) -> Vec<(String, String)> {
    let t = words.t;
    let mut pairs = vec![(t.term_length().into_owned(), term(words, Some(rules)))];
    let mut add = |name: std::borrow::Cow<'static, str>, value: Option<String>| {
        if let Some(value) = value {
            pairs.push((name.into_owned(), value));
        }
    };
    let fixed = !matches!(rules.kind, TermKind::Life | TermKind::While { .. } | TermKind::Custom);
    add(
        t.term_start(),
        fixed.then(|| match rules.start {
            StartRule::SameDay => t.starts_same_day().into_owned(),
            StartRule::FirstOfMonth => t.starts_first_of_month().into_owned(),
            StartRule::NextMonth => t.starts_next_month().into_owned(),
            StartRule::NextYear => t.starts_next_year().into_owned(),
            StartRule::MonthSplit { day } => t.starts_month_split(day.saturating_sub(1)),
        }),
    );
    add(
        t.term_prorated(),
        rules.proration.map(|rule| match rule {
            Proration::Months => t.prorated_by_month().into_owned(),
            Proration::Days => t.prorated_by_day().into_owned(),
            Proration::Free => t.prorated_free().into_owned(),
        }),
    );
    add(
        t.term_renewal(),
        match &rules.kind {
            TermKind::While {
                confirm_months: Some(months),
                ..
            } => Some(every(words, i64::from(*months))),
            _ => match rules.silence {
                RenewalDefault::Renews => Some(t.silence_renews().into_owned()),
                RenewalDefault::Ends => Some(t.silence_ends().into_owned()),
                RenewalDefault::Asks => Some(t.silence_asks().into_owned()),
                RenewalDefault::Moves => Some(t.silence_moves().into_owned()),
                RenewalDefault::Unstated => None,
            },
        },
    );
    let month = |day: YearDay| format::month_name(t.locale(), day.month());
    let notice_by = rules.notice_by.map(|day| t.notice_by(day.day(), month(day)));
    let notice_days = || rules.notice_days.map(|days| t.notice_days(i64::from(days)));
    add(t.term_notice(), notice_by.or_else(notice_days));
    let grace_until = rules.grace_until.map(|day| t.grace_until(day.day(), month(day)));
    let grace_days = || rules.grace_days.map(|days| t.grace_days(i64::from(days)));
    add(t.term_grace(), grace_until.or_else(grace_days));
    add(
        t.term_commitment(),
        rules
            .commitment_months
            .map(|months| t.commitment_months(i64::from(months))),
    );
    add(
        t.term_longest(),
        rules.longest_months.map(|months| from_start(words, months)),
    );
    add(
        t.term_afterwards(),
        rules.lapse.as_ref().map(|lapse| match lapse {
            Lapse::Suspended => t.lapse_suspended().into_owned(),
            Lapse::Ended => t.lapse_ended().into_owned(),
            Lapse::Tier(tier) => t.lapse_tier(words.tier_title(tier)),
        }),
    );
    pairs
}

/// How often something is confirmed.
pub fn every(words: Words<'_>, months: i64) -> String {
    if months % 12 == 0 {
        words.t.term_confirmed_every_years(months / 12)
    } else {
        words.t.term_confirmed_every_months(months)
    }
}

/// The first periods of a membership that's agreed on this day, each with what it costs. Empty if the end doesn't depend on
/// the calendar.
pub fn first_periods(words: Words<'_>, tier: &Tier, facts: &Facts, quote: &Quote, agreed: Date) -> Vec<String> {
    let periods = tier.term_for(facts).map(|term| term.first_periods(agreed));
    let periods = periods.unwrap_or_default().into_iter().enumerate();
    let lines = periods.map(|(number, span)| {
        let renewal = (number > 0).then(|| renewal_quote(words.programme, tier, facts, span));
        period(words, renewal.as_ref().unwrap_or(quote), span)
    });
    lines.collect()
}

/// What an agreement says about its term: the first periods, the last day for notice, the minimum commitment, and what
/// happens if the member does nothing.
pub fn agreed_term(words: Words<'_>, tier: &Tier, facts: &Facts, quote: &Quote, agreed: Date) -> Vec<String> {
    let t = words.t;
    let Some(term) = tier.term_for(facts) else {
        return Vec::new();
    };
    let mut lines = first_periods(words, tier, facts, quote, agreed);
    let first = term.first_periods(agreed).into_iter().next();
    let notice = first
        .and_then(|first| term.last_notice(first))
        .filter(|last| agreed <= *last);
    lines.extend(notice.map(|day| t.letter_line(t.term_notice_by(), date(t, day))));
    lines.extend(agreed_rules(words, &term));
    lines
}

/// What an agreement says about the rules of the terms.
pub fn agreed_rules(words: Words<'_>, term: &Term) -> Vec<String> {
    let t = words.t;
    let stated = [
        t.term_renewal(),
        t.term_notice(),
        t.term_grace(),
        t.term_commitment(),
        t.term_longest(),
        t.term_afterwards(),
    ];
    let rules = term_pairs(words, term).into_iter();
    let rules = rules.filter(|(name, _)| stated.iter().any(|wanted| wanted == name));
    rules.map(|(name, value)| t.letter_line(name, value)).collect()
}

/// The first and last day of a period, and what it costs at this price.
pub fn period(words: Words<'_>, quote: &Quote, period: TermPeriod) -> String {
    let t = words.t;
    let dates = t.period_dates(date(t, period.start), date(t, period.end));
    match period_price(words, quote, period) {
        Some(price) => t.period_with_fee(dates, price),
        None => dates,
    }
}

/// What a period costs, and how that follows from the yearly fee. `None` if there's nothing to pay.
pub fn period_price(words: Words<'_>, quote: &Quote, period: TermPeriod) -> Option<String> {
    let t = words.t;
    if matches!(quote.outcome, QuoteOutcome::Free) {
        return None;
    }
    let share = fee_share(t, period);
    let Some(due) = quote.due_for(period) else {
        return share;
    };
    if due.amount.is_zero() {
        return share;
    }
    let amount = match due.tax {
        Some(tax) if !tax.tax.is_zero() => t.amount_with_tax(range(words, tax.gross), tax_rate(words, quote)),
        _ => range(words, due.amount),
    };
    Some(match share {
        Some(share) => t.amount_because(amount, share),
        None => amount,
    })
}

/// How much of the yearly fee a period costs. `None` for the whole fee of a year or longer.
fn fee_share(t: Texts, period: TermPeriod) -> Option<String> {
    match period.share {
        FeeShare::ALL if period.is_partial => Some(t.short_at_full_fee().into_owned()),
        FeeShare::ALL => None,
        FeeShare::NOTHING => Some(t.prorated_free().into_owned()),
        share => Some(t.share_of_yearly_fee(share.to_string())),
    }
}
