-- One row per compound and day of the register: what it then had, valid until the compound's next row.
-- A count of five or six answers is there only where at least one of them was given.
insert into marts.compound_state
select
    register.place_id,
    register.as_of,
    lead(register.as_of) over (partition by register.place_id order by register.as_of) as next_as_of,
    register.month_start,
    coalesce(register.compound_type, 'not_given') as compound_type,
    register.area_name,
    register.households,
    register.residents,
    register.buildings,
    register.floor_m2,
    register.fee_rate,
    register.building_leaders,
    coalesce(register.should_establish, true) as should_establish,
    register.party_org_form,
    register.branches,
    register.building_groups,
    register.centre_households,
    register.committee_form,
    register.committee_seats,
    register.committee_party_seats,
    register.secretary_chairs,
    register.red_committee,
    register.management_mode,
    register.property_firm,
    register.firm_party_org,
    register.red_property_firm,
    register.smart_managed,
    register.service_cleaning,
    register.service_greening,
    register.service_repair,
    register.service_parking,
    register.service_security,
    case
        when coalesce(
            register.service_cleaning,
            register.service_greening,
            register.service_repair,
            register.service_parking,
            register.service_security
        ) is not null
            then case when register.service_cleaning then 1 else 0 end
                + case when register.service_greening then 1 else 0 end
                + case when register.service_repair then 1 else 0 end
                + case when register.service_parking then 1 else 0 end
                + case when register.service_security then 1 else 0 end
    end as services,
    case
        when coalesce(
            register.basics_organisation,
            register.basics_venue,
            register.basics_ledger,
            register.basics_contact,
            register.basics_plan
        ) is not null
            then case when register.basics_organisation then 1 else 0 end
                + case when register.basics_venue then 1 else 0 end
                + case when register.basics_ledger then 1 else 0 end
                + case when register.basics_contact then 1 else 0 end
                + case when register.basics_plan then 1 else 0 end
    end as basics,
    register.basics_organisation,
    register.basics_venue,
    register.basics_ledger,
    register.basics_contact,
    register.basics_plan,
    register.standards_organisation,
    register.standards_venue,
    register.standards_service,
    register.standards_team,
    register.standards_democracy,
    register.standards_support,
    case
        when coalesce(
            register.standards_organisation,
            register.standards_venue,
            register.standards_service,
            register.standards_team,
            register.standards_democracy,
            register.standards_support
        ) is not null
            then coalesce(register.standards_organisation, 0)
                + coalesce(register.standards_venue, 0)
                + coalesce(register.standards_service, 0)
                + coalesce(register.standards_team, 0)
                + coalesce(register.standards_democracy, 0)
                + coalesce(register.standards_support, 0)
    end as standards
from staging.compound_register as register;
