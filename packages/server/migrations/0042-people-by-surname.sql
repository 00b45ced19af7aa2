-- People stand by the reading of their surname: 曾 among the Z. Each such surname is sorted as a character that is always
-- read so; core's surname-order.ts has the same table. See docs/decisions/0025.
create function surname_first(name text) returns text language sql immutable parallel safe as $$
  select case left(name, 2)
    when '万俟' then '末亓' || substr(name, 3)
    when '尉迟' then '玉弛' || substr(name, 3)
    when '澹台' then '坛抬' || substr(name, 3)
    when '子车' then '子狙' || substr(name, 3)
    when '乐正' then '月证' || substr(name, 3)
    when '宰父' then '崽抚' || substr(name, 3)
    when '句龙' then '佝咙' || substr(name, 3)
    else translate(left(name, 1), '乐仇任区华单句召员啜宁应折於曲曾朴查燕牟甯盖相繁纪缪肖能薄要解过郄郗都钻', '月囚人讴画讪佝劭孕踹佞英舌迂岖增瓢渣烟眸佞舸象婆己妙枭奈驳吆泻埚怯夕嘟躜') || substr(name, 2)
  end
$$;
drop index contact_name;
create index contact_name on contact (workspace_id, (surname_first(name)) collate pinyin, id) where deleted_at is null;
