//! `guildhall diff`.

use super::{json, shown};
use insta::assert_snapshot;

#[test]
fn the_versions_of_openinfra_differ_for_each_of_its_tiers() {
    assert_snapshot!(shown(
        "diff openinfra/membership@2021 openinfra/membership@directed-fund"
    ));
}

#[test]
fn prices_are_compared_for_who_asks() {
    let asked = "diff openinfra/membership@2021 openinfra/membership@directed-fund --fact stage=startup";
    let answer = json(asked);
    let gold = answer["tiers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|tier| tier["tier"] == "gold")
        .unwrap();
    let price = gold["changes"]
        .as_array()
        .unwrap()
        .iter()
        .find(|change| change["kind"] == "price")
        .unwrap();
    assert_snapshot!(price);
}

#[test]
fn a_version_does_not_differ_from_itself() {
    assert_snapshot!(shown("diff almalinux/membership almalinux/membership@1.0"));
}

#[test]
fn two_programmes_are_no_versions_of_one() {
    assert_snapshot!(shown("diff 2i2c/membership 2i2c/project"));
}
