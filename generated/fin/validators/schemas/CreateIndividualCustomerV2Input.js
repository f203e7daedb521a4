// Schema CreateIndividualCustomerV2Input: a predicate and a collector.
import { date, email } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";
import { collectV2IndividualIdentifyingDocument, isV2IndividualIdentifyingDocument } from "./V2IndividualIdentifyingDocument.js";
import { collectVerificationType, isVerificationType } from "./VerificationType.js";

const $named = /*#__PURE__*/ new Set(["country_code", "document_id", "document_type"]);
const $named2 = /*#__PURE__*/ new Set(["country_of_residence", "dob", "email", "first_name", "first_name_en", "gender", "last_name", "last_name_en", "middle_name", "middle_name_en", "phone", "primary_nationality", "secondary_nationality", "tax_info"]);
const $named3 = /*#__PURE__*/ new Set(["city", "country", "postal_code", "street_line_1", "street_line_1_en", "street_line_2", "street_line_2_en", "subdivision_code"]);
const $named4 = /*#__PURE__*/ new Set(["employment_status", "monthly_volume_usd", "occupation_id", "purpose_id", "purpose_remarks", "source_of_fund_ids", "source_of_funds_description"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _verification_type = v.verification_type;
    if (!isVerificationType(_verification_type)) return false;
  }
  {
    const _basic_info = v.basic_info;
    if (!isObject(_basic_info)) return false;
    {
      const _first_name = _basic_info.first_name;
      if (typeof _first_name !== "string") return false;
    }
    {
      const _first_name_en = _basic_info.first_name_en;
      if (_first_name_en !== undefined) {
        if (typeof _first_name_en !== "string") return false;
      }
    }
    {
      const _middle_name = _basic_info.middle_name;
      if (_middle_name !== undefined) {
        if (typeof _middle_name !== "string") return false;
      }
    }
    {
      const _middle_name_en = _basic_info.middle_name_en;
      if (_middle_name_en !== undefined) {
        if (typeof _middle_name_en !== "string") return false;
      }
    }
    {
      const _last_name = _basic_info.last_name;
      if (typeof _last_name !== "string") return false;
    }
    {
      const _last_name_en = _basic_info.last_name_en;
      if (_last_name_en !== undefined) {
        if (typeof _last_name_en !== "string") return false;
      }
    }
    {
      const _dob = _basic_info.dob;
      if (typeof _dob !== "string") return false;
      if (!date(_dob)) return false;
    }
    {
      const _email = _basic_info.email;
      if (typeof _email !== "string") return false;
      if (!email(_email)) return false;
    }
    {
      const _phone = _basic_info.phone;
      if (typeof _phone !== "string") return false;
    }
    {
      const _country_of_residence = _basic_info.country_of_residence;
      if (!isCountryCode(_country_of_residence)) return false;
    }
    {
      const _primary_nationality = _basic_info.primary_nationality;
      if (!isCountryCode(_primary_nationality)) return false;
    }
    {
      const _secondary_nationality = _basic_info.secondary_nationality;
      if (_secondary_nationality !== undefined) {
        if (!isCountryCode(_secondary_nationality)) return false;
      }
    }
    {
      const _gender = _basic_info.gender;
      if (_gender !== undefined) {
        if (_gender !== "MALE" && _gender !== "FEMALE") return false;
      }
    }
    {
      const _tax_info = _basic_info.tax_info;
      if (!Array.isArray(_tax_info)) return false;
      if (_tax_info.length < 1) return false;
      for (let _index = 0; _index < _tax_info.length; _index++) {
        const _entry = _tax_info[_index];
        if (!isV2IndividualIdentifyingDocument(_entry)) return false;
      }
    }
  }
  {
    const _address = v.address;
    if (!isObject(_address)) return false;
    {
      const _street_line_1 = _address.street_line_1;
      if (typeof _street_line_1 !== "string") return false;
    }
    {
      const _street_line_1_en = _address.street_line_1_en;
      if (_street_line_1_en !== undefined) {
        if (typeof _street_line_1_en !== "string") return false;
      }
    }
    {
      const _street_line_2 = _address.street_line_2;
      if (_street_line_2 !== undefined) {
        if (typeof _street_line_2 !== "string") return false;
      }
    }
    {
      const _street_line_2_en = _address.street_line_2_en;
      if (_street_line_2_en !== undefined) {
        if (typeof _street_line_2_en !== "string") return false;
      }
    }
    {
      const _city = _address.city;
      if (typeof _city !== "string") return false;
    }
    {
      const _subdivision_code = _address.subdivision_code;
      if (typeof _subdivision_code !== "string") return false;
    }
    {
      const _postal_code = _address.postal_code;
      if (typeof _postal_code !== "string") return false;
    }
    {
      const _country = _address.country;
      if (!isCountryCode(_country)) return false;
    }
  }
  {
    const _financial_profile = v.financial_profile;
    if (!isObject(_financial_profile)) return false;
    {
      const _employment_status = _financial_profile.employment_status;
      if (_employment_status !== "EMPLOYED" && _employment_status !== "SELF_EMPLOYED" && _employment_status !== "RETIRED" && _employment_status !== "STUDENT" && _employment_status !== "UNEMPLOYED") return false;
    }
    {
      const _occupation_id = _financial_profile.occupation_id;
      if (!Number.isInteger(_occupation_id)) return false;
    }
    {
      const _purpose_id = _financial_profile.purpose_id;
      if (!Number.isInteger(_purpose_id)) return false;
    }
    {
      const _purpose_remarks = _financial_profile.purpose_remarks;
      if (_purpose_remarks !== undefined) {
        if (typeof _purpose_remarks !== "string") return false;
      }
    }
    {
      const _source_of_fund_ids = _financial_profile.source_of_fund_ids;
      if (!Array.isArray(_source_of_fund_ids)) return false;
      if (_source_of_fund_ids.length < 1) return false;
      for (let _index2 = 0; _index2 < _source_of_fund_ids.length; _index2++) {
        const _entry2 = _source_of_fund_ids[_index2];
        if (!Number.isInteger(_entry2)) return false;
      }
    }
    {
      const _source_of_funds_description = _financial_profile.source_of_funds_description;
      if (_source_of_funds_description !== undefined) {
        if (typeof _source_of_funds_description !== "string") return false;
      }
    }
    {
      const _monthly_volume_usd = _financial_profile.monthly_volume_usd;
      if (!Number.isInteger(_monthly_volume_usd)) return false;
      if (!(_monthly_volume_usd >= 0)) return false;
    }
  }
  {
    const _meta_data = v.meta_data;
    if (_meta_data !== undefined) {
      if (!isObject(_meta_data)) return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _verification_type = v.verification_type;
      if (out.accepted || !isVerificationType(_verification_type)) out.inside(["verification_type"], _verification_type, collectVerificationType);
    }
    {
      const _basic_info = v.basic_info;
      if (!isObject(_basic_info)) {
        out.fail(["basic_info"], "an object", _basic_info);
      } else {
        {
          const _first_name = _basic_info.first_name;
          if (typeof _first_name !== "string") out.fail(["basic_info", "first_name"], "a string", _first_name);
        }
        {
          const _first_name_en = _basic_info.first_name_en;
          if (_first_name_en !== undefined) {
            if (typeof _first_name_en !== "string") out.fail(["basic_info", "first_name_en"], "a string", _first_name_en);
          }
        }
        {
          const _middle_name = _basic_info.middle_name;
          if (_middle_name !== undefined) {
            if (typeof _middle_name !== "string") out.fail(["basic_info", "middle_name"], "a string", _middle_name);
          }
        }
        {
          const _middle_name_en = _basic_info.middle_name_en;
          if (_middle_name_en !== undefined) {
            if (typeof _middle_name_en !== "string") out.fail(["basic_info", "middle_name_en"], "a string", _middle_name_en);
          }
        }
        {
          const _last_name = _basic_info.last_name;
          if (typeof _last_name !== "string") out.fail(["basic_info", "last_name"], "a string", _last_name);
        }
        {
          const _last_name_en = _basic_info.last_name_en;
          if (_last_name_en !== undefined) {
            if (typeof _last_name_en !== "string") out.fail(["basic_info", "last_name_en"], "a string", _last_name_en);
          }
        }
        {
          const _dob = _basic_info.dob;
          if (typeof _dob !== "string") {
            out.fail(["basic_info", "dob"], "a string", _dob);
          } else {
            if (!date(_dob)) out.fail(["basic_info", "dob"], "a day that exists, such as 2026-01-31", _dob, "format");
          }
        }
        {
          const _email = _basic_info.email;
          if (typeof _email !== "string") {
            out.fail(["basic_info", "email"], "a string", _email);
          } else {
            if (!email(_email)) out.fail(["basic_info", "email"], "an e-mail address", _email, "format");
          }
        }
        {
          const _phone = _basic_info.phone;
          if (typeof _phone !== "string") out.fail(["basic_info", "phone"], "a string", _phone);
        }
        {
          const _country_of_residence = _basic_info.country_of_residence;
          if (out.accepted || !isCountryCode(_country_of_residence)) out.inside(["basic_info", "country_of_residence"], _country_of_residence, collectCountryCode);
        }
        {
          const _primary_nationality = _basic_info.primary_nationality;
          if (out.accepted || !isCountryCode(_primary_nationality)) out.inside(["basic_info", "primary_nationality"], _primary_nationality, collectCountryCode);
        }
        {
          const _secondary_nationality = _basic_info.secondary_nationality;
          if (_secondary_nationality !== undefined) {
            if (out.accepted || !isCountryCode(_secondary_nationality)) out.inside(["basic_info", "secondary_nationality"], _secondary_nationality, collectCountryCode);
          }
        }
        {
          const _gender = _basic_info.gender;
          if (_gender !== undefined) {
            if (typeof _gender !== "string") {
              out.fail(["basic_info", "gender"], "a string", _gender);
            } else {
              if (_gender !== "MALE" && _gender !== "FEMALE") out.fail(["basic_info", "gender"], "MALE or FEMALE", _gender, "enum");
            }
          }
        }
        {
          const _tax_info = _basic_info.tax_info;
          if (!Array.isArray(_tax_info)) {
            out.fail(["basic_info", "tax_info"], "a list", _tax_info);
          } else {
            if (_tax_info.length < 1) out.fail(["basic_info", "tax_info"], "at least 1 entry", _tax_info, "minItems");
            for (let _index = 0; _index < _tax_info.length; _index++) {
              const _entry = _tax_info[_index];
              if (out.accepted || !isV2IndividualIdentifyingDocument(_entry)) out.inside(["basic_info", "tax_info", _index], _entry, collectV2IndividualIdentifyingDocument, $named);
            }
          }
        }
      }
      out.unknownMembers(["basic_info"], _basic_info, $named2);
    }
    {
      const _address = v.address;
      if (!isObject(_address)) {
        out.fail(["address"], "an object", _address);
      } else {
        {
          const _street_line_1 = _address.street_line_1;
          if (typeof _street_line_1 !== "string") out.fail(["address", "street_line_1"], "a string", _street_line_1);
        }
        {
          const _street_line_1_en = _address.street_line_1_en;
          if (_street_line_1_en !== undefined) {
            if (typeof _street_line_1_en !== "string") out.fail(["address", "street_line_1_en"], "a string", _street_line_1_en);
          }
        }
        {
          const _street_line_2 = _address.street_line_2;
          if (_street_line_2 !== undefined) {
            if (typeof _street_line_2 !== "string") out.fail(["address", "street_line_2"], "a string", _street_line_2);
          }
        }
        {
          const _street_line_2_en = _address.street_line_2_en;
          if (_street_line_2_en !== undefined) {
            if (typeof _street_line_2_en !== "string") out.fail(["address", "street_line_2_en"], "a string", _street_line_2_en);
          }
        }
        {
          const _city = _address.city;
          if (typeof _city !== "string") out.fail(["address", "city"], "a string", _city);
        }
        {
          const _subdivision_code = _address.subdivision_code;
          if (typeof _subdivision_code !== "string") out.fail(["address", "subdivision_code"], "a string", _subdivision_code);
        }
        {
          const _postal_code = _address.postal_code;
          if (typeof _postal_code !== "string") out.fail(["address", "postal_code"], "a string", _postal_code);
        }
        {
          const _country = _address.country;
          if (out.accepted || !isCountryCode(_country)) out.inside(["address", "country"], _country, collectCountryCode);
        }
      }
      out.unknownMembers(["address"], _address, $named3);
    }
    {
      const _financial_profile = v.financial_profile;
      if (!isObject(_financial_profile)) {
        out.fail(["financial_profile"], "an object", _financial_profile);
      } else {
        {
          const _employment_status = _financial_profile.employment_status;
          if (typeof _employment_status !== "string") {
            out.fail(["financial_profile", "employment_status"], "a string", _employment_status);
          } else {
            if (_employment_status !== "EMPLOYED" && _employment_status !== "SELF_EMPLOYED" && _employment_status !== "RETIRED" && _employment_status !== "STUDENT" && _employment_status !== "UNEMPLOYED") out.fail(["financial_profile", "employment_status"], "EMPLOYED, SELF_EMPLOYED, RETIRED, STUDENT or UNEMPLOYED", _employment_status, "enum");
          }
        }
        {
          const _occupation_id = _financial_profile.occupation_id;
          if (!Number.isInteger(_occupation_id)) out.fail(["financial_profile", "occupation_id"], "a whole number", _occupation_id);
        }
        {
          const _purpose_id = _financial_profile.purpose_id;
          if (!Number.isInteger(_purpose_id)) out.fail(["financial_profile", "purpose_id"], "a whole number", _purpose_id);
        }
        {
          const _purpose_remarks = _financial_profile.purpose_remarks;
          if (_purpose_remarks !== undefined) {
            if (typeof _purpose_remarks !== "string") out.fail(["financial_profile", "purpose_remarks"], "a string", _purpose_remarks);
          }
        }
        {
          const _source_of_fund_ids = _financial_profile.source_of_fund_ids;
          if (!Array.isArray(_source_of_fund_ids)) {
            out.fail(["financial_profile", "source_of_fund_ids"], "a list", _source_of_fund_ids);
          } else {
            if (_source_of_fund_ids.length < 1) out.fail(["financial_profile", "source_of_fund_ids"], "at least 1 entry", _source_of_fund_ids, "minItems");
            for (let _index2 = 0; _index2 < _source_of_fund_ids.length; _index2++) {
              const _entry2 = _source_of_fund_ids[_index2];
              if (!Number.isInteger(_entry2)) out.fail(["financial_profile", "source_of_fund_ids", _index2], "a whole number", _entry2);
            }
          }
        }
        {
          const _source_of_funds_description = _financial_profile.source_of_funds_description;
          if (_source_of_funds_description !== undefined) {
            if (typeof _source_of_funds_description !== "string") out.fail(["financial_profile", "source_of_funds_description"], "a string", _source_of_funds_description);
          }
        }
        {
          const _monthly_volume_usd = _financial_profile.monthly_volume_usd;
          if (!Number.isInteger(_monthly_volume_usd)) {
            out.fail(["financial_profile", "monthly_volume_usd"], "a whole number", _monthly_volume_usd);
          } else {
            if (!(_monthly_volume_usd >= 0)) out.fail(["financial_profile", "monthly_volume_usd"], "at least 0", _monthly_volume_usd, "minimum");
          }
        }
      }
      out.unknownMembers(["financial_profile"], _financial_profile, $named4);
    }
    {
      const _meta_data = v.meta_data;
      if (_meta_data !== undefined) {
        if (!isObject(_meta_data)) out.fail(["meta_data"], "an object", _meta_data);
      }
    }
  }
}

export { $is as isCreateIndividualCustomerV2Input, $collect as collectCreateIndividualCustomerV2Input };
