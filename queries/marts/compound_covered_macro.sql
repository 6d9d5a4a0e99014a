-- Whether a form of organisation counts as covered: on the layer `organisation` or `work`, where attached counts as organisation, work or none.
-- Empty where the register does not say the form.
create macro marts.is_covered(form, layer, attached) as (
    case
        when form in ('own', 'joint') then true
        when form = 'posted' then layer = 'work'
        when form = 'attached' then attached = 'organisation' or (attached = 'work' and layer = 'work')
        when form = 'none' then false
    end
);
