//! The words in lists and dates.

texts! {
    /// Before the last item of a list whose items all hold.
    list_and { en: "and", de: "und" }
    /// Before the last item of a list of which one holds.
    list_or { en: "or", de: "oder" }
    /// Month.
    month_january { en: "January", de: "Januar" }
    /// Month.
    month_february { en: "February", de: "Februar" }
    /// Month.
    month_march { en: "March", de: "März" }
    /// Month.
    month_april { en: "April", de: "April" }
    /// Month.
    month_may { en: "May", de: "Mai" }
    /// Month.
    month_june { en: "June", de: "Juni" }
    /// Month.
    month_july { en: "July", de: "Juli" }
    /// Month.
    month_august { en: "August", de: "August" }
    /// Month.
    month_september { en: "September", de: "September" }
    /// Month.
    month_october { en: "October", de: "Oktober" }
    /// Month.
    month_november { en: "November", de: "November" }
    /// Month.
    month_december { en: "December", de: "Dezember" }
}
