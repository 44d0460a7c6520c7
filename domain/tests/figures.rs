//! Every amount in the reference documents, computed from the programme files: the shipped foundations and three more
//! complex ones. One test for each foundation, with its cases as a table.

#![cfg(feature = "file")]

#[path = "figures/meridian.rs"]
mod meridian;
#[path = "figures/reading.rs"]
mod reading;
#[path = "figures/totals.rs"]
mod totals;
#[path = "figures/words.rs"]
mod words;

use domain::date::Date;
use domain::roll::roll;
use reading::{shelf, version};
use words::{counts, grants, prices, seat_counts};

#[test]
fn openinfra_figures_come_out() {
    let shelf = shelf("openinfra");
    let seed = version(&shelf, "membership", "2021");
    prices(
        seed,
        "
        gold              | stage=startup     | priced: fee USD 50000.00 a year
        gold              | stage=established | priced: fee USD 150000.00 a year
        gold              |                   | open; needs stage for price
        silver            | stage=startup     | priced: fee USD 5000.00 a year
        silver            | stage=established | priced: fee USD 15000.00 a year
        platinum          |                   | priced: fee USD 350000.00 a year; besides 2 people
        platinum          | stage=startup     | priced: fee USD 350000.00 a year; besides 2 people
        platinum          | kind=person       | not eligible; for a organisation
        foundation-member |                   | free: fee
        community-account | kind=company      | not eligible; for a person
        associate         |                   | free: fee; needs kind for eligibility
        associate         | kind=nonprofit    | free: fee
        associate         | kind=academic     | free: fee
        associate         | kind=government   | free: fee
        associate         | kind=company      | not eligible; does not qualify
        ",
    );
    let after = seed
        .tier("foundation-member")
        .unwrap()
        .grants
        .iter()
        .find_map(|grant| grant.after_days);
    assert_eq!(after, Some(180));

    let fund = version(&shelf, "membership", "directed-fund");
    prices(
        fund,
        "
        gold              | lf_member=yes | priced: fee USD 150000.00 a year
        gold              | lf_member=no  | not eligible; no member of Linux Foundation
        gold              |               | priced: fee USD 150000.00 a year; needs lf_member for eligibility
        platinum          | lf_member=yes | priced: fee USD 350000.00 a year
        silver            | lf_member=yes | priced: fee USD 15000.00 a year
        associate         | lf_member=yes | free: fee
        associate         | lf_member=no  | not eligible; no member of Linux Foundation
        foundation-member | lf_member=no  | free: fee
        ",
    );
    seat_counts(fund, "platinum=8 | platinum 8, gold 8, individual 8");
}

#[test]
fn almalinux_figures_come_out() {
    let shelf = shelf("almalinux");
    let first = version(&shelf, "membership", "1.0");
    prices(
        first,
        "
        contributor |              | free: fee
        contributor | kind=company | not eligible; for a person
        mirror      | kind=person  | free: fee
        mirror      | kind=company | free: fee
        silver      |              | priced: fee USD 2500.00 a year; or the same in kind approved by committee
        ruby        |              | priced: fee USD 5000.00 a year
        gold        |              | priced: fee USD 20000.00 a year; or 1 people approved by committee; or USD 20000.00 in kind approved by committee
        platinum    |              | priced: fee USD 100000.00 a year; or 3 people
        community   |              | by agreement: fee
        ",
    );
    grants(
        first,
        "
        platinum | votes               | 50 a seat
        platinum | logo-sections       | up to 3
        platinum | webinars            | up to 2 a year
        platinum | blog-posts          | up to 4 a year
        platinum | kernel-modules      | up to 3
        platinum | press-release       | yes
        platinum | group-press-release | yes
        platinum | launch-post         | yes
        platinum | member-logo         | yes
        platinum | nominate            | yes
        gold     | votes               | 15 a seat
        gold     | logo-sections       | up to 2
        gold     | webinars            | 1 a year
        ruby     | votes               | 5 a seat
        silver   | votes               | 5 a seat
        silver   | logo-sections       | 1
        silver   | webinars            | no
        alumnus  | votes               | 1 a seat
        alumnus  | contributor-list    | yes
        mirror   | votes               | 1 a seat
        mirror   | mirror-logo         | yes
        mirror   | alumnus-list        | no
        ",
    );
    let later = version(&shelf, "membership", "2026");
    prices(
        later,
        "
        contributor | kind=person | free: fee
        ruby        |             | priced: fee USD 5000.00 a year; or the same in kind approved by committee and board
        gold        |             | priced: fee USD 20000.00 a year; or 1 people approved by committee and board; or USD 20000.00 in kind approved by committee and board
        ",
    );
    grants(
        later,
        "
        platinum | votes               | 50 an election
        platinum | press-release       | yes
        platinum | group-press-release | press-release instead
        platinum | round-up            | press-release instead
        gold     | logo-sections       | 2
        silver   | member-logo         | no
        silver   | group-press-release | yes
        ",
    );
    seat_counts(
        later,
        "
        platinum=0 | board 7
        platinum=3 | board 7
        platinum=5 | board 10
        platinum=9 | board 13
        ",
    );
    for programme in [first, later] {
        let roll = roll(programme, &counts("platinum=3 gold=2 contributor=10")).unwrap();
        assert_eq!(roll.votes(), 190, "{}", programme.version);
    }
}

#[test]
fn two_i_two_c_figures_come_out() {
    let shelf = shelf("2i2c");
    let membership = version(&shelf, "membership", "2026");
    prices(
        membership,
        "
        general | active_users=280   | priced: membership USD 15000.00 a year, usage USD 1000.00 a month, cloud at cost
        general | active_users=20000 | priced: membership USD 15000.00 a year, usage USD 14050.00 a month, cloud at cost
        general | active_users=10    | priced: membership USD 15000.00 a year, usage USD 100.00 a month, cloud at cost
        general | active_users=1001  | priced: membership USD 15000.00 a year, usage USD 2801.25 a month, cloud at cost
        general | active_users=0     | priced: membership USD 15000.00 a year
        general |                    | open: membership USD 15000.00 a year; needs active_users for price
        premier | active_users=0     | priced: membership USD 50000.00 a year
        premier | active_users=280   | priced: membership USD 50000.00 a year, usage USD 1000.00 a month, cloud at cost
        ",
    );
    grants(
        membership,
        "
        general | service-hours    | basic
        general | strategy-session | no
        premier | service-hours    | more
        premier | showcase         | 1 a quarter
        premier | strategy-session | 1 a month
        premier | own-hub          | yes
        ",
    );
    prices(version(&shelf, "membership", "2025"), "member | | by agreement: fee");
    prices(
        version(&shelf, "project", "2025"),
        "collaboration | | by agreement: work",
    );
    prices(
        version(&shelf, "project", "2026"),
        "collaboration | | priced: work USD 250.00 an hour",
    );
}

#[test]
fn eclipse_figures_come_out() {
    let shelf = shelf("eclipse");
    let programme = version(&shelf, "membership", "2021");
    prices(
        programme,
        "
        contributing | kind=company revenue=0.8M headcount=8  | priced: fee EUR 1500.00 a year
        associate    | kind=company revenue=0.8M headcount=8  | not offered
        contributing | kind=company revenue=0.8M headcount=30 | priced: fee EUR 5000.00 a year
        associate    | kind=company revenue=0.8M headcount=30 | priced: fee EUR 5000.00 a year
        strategic    | kind=academic                          | priced: fee EUR 25000.00 a year; besides something else
        contributing | kind=academic                          | priced: fee EUR 1000.00 a year
        contributing | kind=government                        | priced: fee EUR 5000.00 a year
        associate    | kind=nonprofit                         | free: fee
        ",
    );
    // An unknown kind isn't a company by default, and facts that don't matter aren't asked for.
    prices(
        programme,
        "
        contributing | revenue=0.8M headcount=8               | open; needs kind for price
        contributing | kind=company revenue=0.8M              | open; needs headcount for price
        contributing | kind=company headcount=30              | open; needs revenue for price
        contributing | kind=company revenue=2M                | priced: fee EUR 5000.00 a year
        ",
    );
    // Each row of the published table at both of its bounds, to the cent.
    for (revenue, strategic, contributing) in [
        ("1000000", 25_000, 5_000),
        ("9999999.99", 25_000, 5_000),
        ("10M", 50_000, 7_500),
        ("49999999.99", 50_000, 7_500),
        ("50M", 100_000, 10_000),
        ("99999999.99", 100_000, 10_000),
        ("100M", 150_000, 15_000),
        ("250M", 150_000, 15_000),
        ("250000000.01", 250_000, 20_000),
    ] {
        let table = format!(
            "
            strategic    | kind=company headcount=5 revenue={revenue} | priced: fee EUR {strategic}.00 a year; besides something else
            contributing | kind=company headcount=5 revenue={revenue} | priced: fee EUR {contributing}.00 a year
            associate    | kind=company headcount=5 revenue={revenue} | priced: fee EUR 5000.00 a year
            "
        );
        prices(programme, &table);
    }
}

#[test]
fn finos_figures_come_out() {
    let shelf = shelf("finos");
    let programme = version(&shelf, "membership", "2020");
    prices(
        programme,
        "
        silver    | lf_member=yes headcount=0   | priced: fee USD 10000.00 a year
        silver    | lf_member=yes headcount=19  | priced: fee USD 10000.00 a year
        silver    | lf_member=yes headcount=20  | priced: fee USD 20000.00 a year
        silver    | lf_member=yes headcount=99  | priced: fee USD 20000.00 a year
        silver    | lf_member=yes headcount=100 | priced: fee USD 30000.00 a year
        silver    | headcount=100               | priced: fee USD 30000.00 a year; needs lf_member for eligibility
        silver    | lf_member=no headcount=100  | not eligible; no member of Linux Foundation
        gold      | lf_member=yes               | priced: fee USD 50000.00 a year
        platinum  | lf_member=yes               | priced: fee USD 200000.00 a year
        associate | lf_member=yes kind=project  | free: fee
        associate | lf_member=yes kind=company  | not eligible; does not qualify
        ",
    );
    seat_counts(
        programme,
        "
        platinum=10 gold=14 silver=30 | platinum 10, gold 4, silver 1
        platinum=10 gold=20 silver=0  | platinum 10, gold 5, silver 0
        ",
    );
    assert_eq!(
        programme.tier("platinum").unwrap().cap.as_ref().map(|cap| cap.most),
        Some(12)
    );
    let term = programme.tier("silver").unwrap().term.as_ref().unwrap();
    for (agreed, spans) in [
        ("2024-04-14", ["2024-04-01 to 2025-03-31", "2025-04-01 to 2025-12-31"]),
        ("2024-04-15", ["2024-05-01 to 2025-04-30", "2025-05-01 to 2025-12-31"]),
    ] {
        let found = term.first_periods(Date::parse(agreed).unwrap());
        let found: Vec<String> = found
            .iter()
            .map(|span| format!("{} to {}", span.start, span.end))
            .collect();
        assert_eq!(found, spans, "{agreed}");
    }
}

#[test]
fn nodejs_figures_come_out() {
    let shelf = shelf("nodejs");
    let programme = version(&shelf, "membership", "by-laws");
    seat_counts(
        programme,
        "
        platinum=8 gold=7 silver=25 | platinum 8, gold 2, silver 2, individual 1, technical 1
        platinum=4 gold=9 silver=25 | platinum 4, gold 1, silver 0, individual 1, technical 1
        platinum=8 gold=7 silver=9  | platinum 8, gold 2, silver 0, individual 1, technical 1
        platinum=2 gold=0 silver=0  | platinum 2, gold 1, silver 0, individual 0, technical 1
        platinum=1 gold=0 silver=0  | platinum 1, gold 1, silver 0, individual 0, technical 0
        ",
    );
    prices(
        programme,
        "
        individual | contributor=yes            | free: fee
        individual | contributor=no student=yes | priced: fee USD 25.00 a year
        individual | contributor=no student=no  | priced: fee USD 100.00 a year
        individual | student=yes                | open; needs contributor for price
        platinum   |                            | by agreement: fee
        ",
    );
    for (tier, end) in [("platinum", "2019-12-31"), ("gold", "2017-12-31")] {
        let term = programme.tier(tier).unwrap().term.as_ref().unwrap();
        let spans = term.first_periods(Date::parse("2016-04-10").unwrap());
        assert_eq!(spans[0].end.to_string(), end, "{tier}");
    }
}
