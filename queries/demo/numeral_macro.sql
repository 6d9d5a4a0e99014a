-- A number from 1 to 39 as it stands in a name.
create macro demo.numeral(number) as
    case when number >= 20 then ['二', '三'][number // 10 - 1] else '' end
    || case when number >= 10 then '十' else '' end
    || ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][number % 10 + 1];
